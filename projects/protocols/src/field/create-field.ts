import type { Field } from './field.js';

const NO_FIELDS: readonly Field[] = [];

/** A field of whole bytes, from `start` to before `end`. */
export function byteField(
  name: string,
  [start, end]: readonly [start: number, end: number],
  value: Field['value'],
  meaning: string,
  source: string,
  children: readonly Field[] = NO_FIELDS,
): Field {
  return { name, start, end, bits: null, value, meaning, source, children };
}

/**
 * A field inside one byte.
 *
 * @param at - The byte, its first bit (0 is the most significant) and the number of bits.
 */
export function bitField(
  name: string,
  [start, first, count]: readonly [byte: number, first: number, count: number],
  value: Field['value'],
  meaning: string,
  source: string,
): Field {
  const bits = { first, count };
  return { name, start, end: start + 1, bits, value, meaning, source, children: NO_FIELDS };
}
