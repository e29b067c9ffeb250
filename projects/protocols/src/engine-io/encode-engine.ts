import { toBase64 } from '../bytes/base64.js';
import { ENGINE_PACKET_SEPARATOR } from './decode-engine-payload.js';
import { ENGINE_PACKET_TYPES, type EnginePacketType } from './engine-packet.js';

/** A packet to be written: a binary one is always a message. */
export type EnginePacketToSend =
  { readonly type: EnginePacketType; readonly data?: string } | { readonly binary: Uint8Array };

/**
 * One Engine.IO v4 packet as text: for polling, and for WebSocket unless it is binary, which goes there as it is.
 *
 * @source Engine.IO protocol v4, "Packet encoding"
 */
export function encodeEnginePacket(packet: EnginePacketToSend): string {
  if ('binary' in packet) return `b${toBase64(packet.binary)}`;
  return String(ENGINE_PACKET_TYPES.indexOf(packet.type)) + (packet.data ?? '');
}

/**
 * The body of an Engine.IO v4 polling request or response.
 *
 * @param packets - At least one. `\x1e` in the data of one would read as the end of it: JSON escapes it.
 * @source Engine.IO protocol v4, "HTTP long-polling"
 */
export function encodeEnginePayload(packets: readonly EnginePacketToSend[]): string {
  return packets.map(encodeEnginePacket).join(ENGINE_PACKET_SEPARATOR);
}
