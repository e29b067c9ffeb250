import { toBase64 } from '../bytes/base64.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { ENGINE_PACKET_TYPES, type EnginePacketType } from './engine-packet.js';

/** A packet of protocol 3 to be written. */
export interface Engine3PacketToSend {
  readonly type: EnginePacketType;
  /** Text or bytes, default empty text. */
  readonly data?: string | Uint8Array;
}

/** One Engine.IO v3 packet as text. @source Engine.IO protocol v3, "Packet" */
export function encodeEngine3Packet({ type, data = '' }: Engine3PacketToSend): string {
  const digit = String(ENGINE_PACKET_TYPES.indexOf(type));
  return typeof data === 'string' ? digit + data : `b${digit}${toBase64(data)}`;
}

/** The text form of an Engine.IO v3 payload, binary data as Base64 (`b64=1`). @source Engine.IO protocol v3, "Payload" */
export function encodeEngine3Payload(packets: readonly Engine3PacketToSend[]): string {
  if (packets.length === 0) return '0:';
  return packets
    .map(encodeEngine3Packet)
    .map((packet) => `${packet.length}:${packet}`)
    .join('');
}

/** The binary form of an Engine.IO v3 payload. @source Engine.IO protocol v3, "Payload"; engine.io-parser 2.2 */
export function encodeEngine3BinaryPayload(packets: readonly Engine3PacketToSend[]): Uint8Array {
  return concatBytes(
    packets.flatMap(({ type, data = '' }) => {
      const number = ENGINE_PACKET_TYPES.indexOf(type);
      const isText = typeof data === 'string';
      const head = isText ? encodeUtf8(String(number)) : Uint8Array.of(number);
      const body = isText ? encodeUtf8(data) : data;
      const digits = Array.from(String(head.length + body.length), Number);
      return [Uint8Array.of(isText ? 0 : 1, ...digits, 0xff), head, body];
    }),
  );
}
