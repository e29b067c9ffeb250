import { fromBase64 } from '../bytes/base64.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { ENGINE_PACKET_TYPES, type EnginePacket } from './engine-packet.js';

/** Digits that a length may have: more than any payload needs. */
const MAX_DIGITS = 10;
const END_OF_LENGTH = 0xff;

/**
 * Decodes one Engine.IO v3 text packet, e.g. `4hello` or `b4AQIDBA==`: unlike in v4 the type stands behind the `b`.
 *
 * @param start - Added to the error's offset, default 0.
 * @errors `EIO_EMPTY_PACKET`, `EIO_UNKNOWN_PACKET_TYPE`, `EIO_BAD_BASE64`
 * @source Engine.IO protocol v3, "Packet"
 */
export function decodeEngine3Packet(text: string, start = 0): Decoded<EnginePacket> {
  if (text === '') return rejected('EIO_EMPTY_PACKET', start);
  const isBinary = text.startsWith('b');
  const at = isBinary ? 1 : 0;
  const type = ENGINE_PACKET_TYPES[text.charCodeAt(at) - 0x30];
  if (type === undefined) {
    return rejected('EIO_UNKNOWN_PACKET_TYPE', start + at, JSON.stringify(text.slice(at, at + 1)));
  }
  const data = text.slice(at + 1);
  if (!isBinary) return decoded({ type, data, binary: null });
  const bytes = fromBase64(data);
  return bytes.ok
    ? decoded({ type, data, binary: bytes.value })
    : rejected('EIO_BAD_BASE64', start + 2 + bytes.error.offset, bytes.error.message);
}

/**
 * Decodes one binary message of a WebSocket under Engine.IO v3: a byte with the type, then the data.
 *
 * @errors `EIO_EMPTY_PACKET`, `EIO_UNKNOWN_PACKET_TYPE`
 * @source Engine.IO protocol v3, "Packet"
 */
export function decodeEngine3Binary(bytes: Uint8Array, start = 0): Decoded<EnginePacket> {
  const [first] = bytes;
  if (first === undefined) return rejected('EIO_EMPTY_PACKET', start);
  const type = ENGINE_PACKET_TYPES[first];
  return type === undefined
    ? rejected('EIO_UNKNOWN_PACKET_TYPE', start, String(first))
    : decoded({ type, data: '', binary: bytes.subarray(1) });
}

/**
 * Decodes the text form of an Engine.IO v3 payload: `<length>:<packet>` one after the other. The length counts UTF-16
 * code units, whatever the bytes on the wire are. `0:` is a payload without packets.
 *
 * @returns All packets or none.
 * @errors `EIO3_BAD_LENGTH`, `EIO3_TRUNCATED`, and those of `decodeEngine3Packet`
 * @source Engine.IO protocol v3, "Payload"
 */
export function decodeEngine3Payload(text: string): Decoded<readonly EnginePacket[]> {
  if (text === '0:') return decoded([]);
  const packets: EnginePacket[] = [];
  let at = 0;
  do {
    const digits = /^\d+(?=:)/.exec(text.slice(at, at + MAX_DIGITS + 1))?.[0];
    if (digits === undefined) return rejected('EIO3_BAD_LENGTH', at);
    const start = at + digits.length + 1;
    const end = start + Number(digits);
    if (end > text.length) return rejected('EIO3_TRUNCATED', text.length, `length ${digits}`);
    const packet = decodeEngine3Packet(text.slice(start, end), start);
    if (!packet.ok) return packet;
    packets.push(packet.value);
    at = end;
  } while (at < text.length);
  return decoded(packets);
}

/**
 * Decodes the binary form of an Engine.IO v3 payload, which XHR2 made possible: per packet 0 for text or 1 for binary,
 * the digits of the length in bytes, one byte each, 0xFF, then the packet.
 *
 * @returns All packets or none; binary ones are views of `bytes`.
 * @errors `EIO3_BAD_LENGTH`, `EIO3_TRUNCATED`, `UTF8_INVALID`, `UTF8_TRUNCATED`, and those of `decodeEngine3Packet`
 * @source Engine.IO protocol v3, "Payload"; engine.io-parser 2.2 (the document's own sample leaves the type out)
 */
export function decodeEngine3BinaryPayload(bytes: Uint8Array): Decoded<readonly EnginePacket[]> {
  const packets: EnginePacket[] = [];
  let at = 0;
  while (at < bytes.length) {
    const kind = bytes[at] as number;
    if (kind > 1) return rejected('EIO3_BAD_LENGTH', at, `first byte ${kind}`);
    let length = 0;
    let index = at + 1;
    while (index < bytes.length && bytes[index] !== END_OF_LENGTH) {
      const digit = bytes[index] as number;
      if (digit > 9 || index - at > MAX_DIGITS) return rejected('EIO3_BAD_LENGTH', index);
      length = length * 10 + digit;
      index++;
    }
    const start = index + 1;
    const end = start + length;
    if (index >= bytes.length || end > bytes.length)
      return rejected('EIO3_TRUNCATED', bytes.length);
    if (index === at + 1) return rejected('EIO3_BAD_LENGTH', index);
    const packet = decodePart(bytes.subarray(start, end), kind === 1, start);
    if (!packet.ok) return packet;
    packets.push(packet.value);
    at = end;
  }
  return decoded(packets);
}

function decodePart(part: Uint8Array, isBinary: boolean, start: number): Decoded<EnginePacket> {
  if (isBinary) return decodeEngine3Binary(part, start);
  const text = decodeUtf8(part);
  return text.ok
    ? decodeEngine3Packet(text.value, start)
    : rejected(text.error.code, start + text.error.offset);
}
