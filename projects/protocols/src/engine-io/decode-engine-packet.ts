import { fromBase64 } from '../bytes/base64.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { ENGINE_PACKET_TYPES, type EnginePacket } from './engine-packet.js';

/**
 * Decodes one Engine.IO v4 text packet, e.g. `4hello`, `2probe` or `bAQIDBA==`.
 *
 * @param text - One packet, its type first, without the `\x1e` separator.
 * @errors `EIO_EMPTY_PACKET`, `EIO_UNKNOWN_PACKET_TYPE`, `EIO_BAD_BASE64` at the offending code unit
 * @source Engine.IO protocol v4, "Packet encoding"
 */
export function decodeEnginePacket(text: string): Decoded<EnginePacket> {
  return decodePacketAt(text, 0);
}

/**
 * Decodes a packet that is part of a payload.
 *
 * @param start - Position of the packet in the payload, added to the error's offset.
 */
export function decodePacketAt(text: string, start: number): Decoded<EnginePacket> {
  if (text === '') return rejected('EIO_EMPTY_PACKET', start);

  const data = text.slice(1);
  if (text.startsWith('b')) {
    const bytes = fromBase64(data);
    return bytes.ok
      ? decoded({ type: 'message', data, binary: bytes.value })
      : rejected('EIO_BAD_BASE64', start + 1 + bytes.error.offset, bytes.error.message);
  }
  const type = ENGINE_PACKET_TYPES[text.charCodeAt(0) - 0x30];
  return type === undefined
    ? rejected('EIO_UNKNOWN_PACKET_TYPE', start, JSON.stringify(text[0]))
    : decoded({ type, data, binary: null });
}
