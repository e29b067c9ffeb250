import { fromHex } from '../src/bytes/hex.js';

/** The bytes of hexadecimal text that is known to be good. */
export function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (!bytes.ok) throw bytes.error;
  return bytes.value;
}
