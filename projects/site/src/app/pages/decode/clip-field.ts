import type { Field } from '@wirelight/protocols';

/** A tree of fields, cut to a size. */
export interface ClippedField {
  readonly field: Field;
  /** Fields of the whole tree. */
  readonly count: number;
}

/**
 * The first fields of a tree, as a reader meets them: each before its children, those before its next neighbour. A tree within the
 * limit stays as it is.
 *
 * @param limit - Fields to keep, at least 1.
 */
export function clipField(field: Field, limit: number): ClippedField {
  const count = countFields(field);
  if (count <= limit) return { field, count };
  let left = limit;
  const clip = (one: Field): Field => {
    left--;
    const children: Field[] = [];
    for (const child of one.children) {
      if (left === 0) break;
      children.push(clip(child));
    }
    return { ...one, children };
  };
  return { field: clip(field), count };
}

/** Without recursion over neighbours: a tree may be wide, depth is bounded by the decoders. */
function countFields({ children }: Field): number {
  let count = 1;
  for (const child of children) count += countFields(child);
  return count;
}
