import type { Field } from './field.js';

/**
 * The first field of that name in the tree, the root included, depth first; `undefined` for none.
 *
 * @param path - One name, or several from the outside in: each is looked for below the one before.
 */
export function findField(field: Field, ...path: readonly string[]): Field | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return field;
  if (field.name === name) {
    const found = findField(field, ...rest);
    if (found !== undefined) return found;
  }
  for (const child of field.children) {
    const found = findField(child, ...path);
    if (found !== undefined) return found;
  }
  return undefined;
}
