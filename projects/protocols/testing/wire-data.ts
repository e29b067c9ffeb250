import { bytesOf } from './bytes-of.js';

/** Text, or bytes as the fixtures write them. */
export type WireData = string | { readonly $hex: string };

/** The bytes or the text itself. */
export function fromWireData(data: WireData): string | Uint8Array {
  return typeof data === 'string' ? data : bytesOf(data.$hex);
}

/** JSON of a fixture with every `{$hex}` in it as bytes. */
export function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  if ('$hex' in value && typeof value.$hex === 'string') return bytesOf(value.$hex);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withBytes(part)]));
}
