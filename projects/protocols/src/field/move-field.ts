import type { Field } from './field.js';

/**
 * The field with every position moved, for a message that is part of another one. Children that count in bytes of their
 * own stay where they are.
 *
 * @param by - Bytes to add.
 */
export function moveField(field: Field, by: number): Field {
  if (by === 0) return field;
  const children =
    field.content?.aligned === false
      ? field.children
      : field.children.map((child) => moveField(child, by));
  return { ...field, start: field.start + by, end: field.end + by, children };
}
