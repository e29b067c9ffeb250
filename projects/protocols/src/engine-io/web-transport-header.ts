import { decoded, rejected, type Decoded } from '../decoded.js';

/** What stands in front of a packet in a WebTransport stream. */
export interface WebTransportHeader {
  /** Bytes of the packet. */
  readonly length: number;
  /** Whether the packet is binary data as it is; else it is text. */
  readonly isBinary: boolean;
}

/**
 * The header of an Engine.IO packet in a WebTransport stream: a bit for binary data, and the length in the three forms
 * that WebSocket has, in 7, 16 or 64 bits.
 *
 * @source Engine.IO protocol v4, "WebTransport"; engine.io-parser 5.2
 */
export function encodeWebTransportHeader({ length, isBinary }: WebTransportHeader): Uint8Array {
  const flag = isBinary ? 0x80 : 0;
  if (length < 126) return Uint8Array.of(flag | length);
  if (length < 0x10000) return Uint8Array.of(flag | 126, length >> 8, length & 0xff);
  const header = new Uint8Array(9);
  header[0] = flag | 127;
  new DataView(header.buffer).setBigUint64(1, BigInt(length));
  return header;
}

/**
 * Reads such a header.
 *
 * @returns The header and the bytes that it took.
 * @errors `EIO_INCOMPLETE` when bytes are missing, `EIO_LENGTH_TOO_LARGE` for a length that no number holds exactly
 */
export function decodeWebTransportHeader(
  bytes: Uint8Array,
): Decoded<WebTransportHeader & { readonly headerLength: number }> {
  const [first] = bytes;
  if (first === undefined) return rejected('EIO_INCOMPLETE', 0);
  const isBinary = first >= 0x80;
  const length7 = first & 0x7f;
  if (length7 < 126) return decoded({ length: length7, isBinary, headerLength: 1 });
  const headerLength = length7 === 126 ? 3 : 9;
  if (bytes.length < headerLength) return rejected('EIO_INCOMPLETE', bytes.length);
  let length = 0;
  for (let index = 1; index < headerLength; index++)
    length = length * 256 + (bytes[index] as number);
  return Number.isSafeInteger(length)
    ? decoded({ length, isBinary, headerLength })
    : rejected('EIO_LENGTH_TOO_LARGE', 1);
}
