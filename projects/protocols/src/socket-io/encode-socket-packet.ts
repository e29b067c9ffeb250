import { deconstructAttachments } from './attachments.js';
import { SOCKET_PACKET_TYPES, type SocketPacketType } from './socket-packet.js';

/** A packet to be written. */
export interface SocketPacketToSend {
  /** An `EVENT` or `ACK` whose data holds bytes becomes a binary one by itself. */
  readonly type: SocketPacketType;
  /** Default `/`. */
  readonly namespace?: string;
  readonly id?: number | null;
  /** JSON with `Uint8Array`s in it; `undefined` for none. */
  readonly data?: unknown;
}

/** A packet as it goes out: its text, and the binary messages that follow it. */
export interface EncodedSocketPacket {
  /** Without the `4` of Engine.IO. */
  readonly text: string;
  readonly attachments: readonly Uint8Array[];
}

/**
 * One Socket.IO packet as text and attachments.
 *
 * @source Socket.IO protocol v5, "Packet encoding"; v4 is the same
 */
export function encodeSocketPacket(packet: SocketPacketToSend): EncodedSocketPacket {
  const { namespace = '/', id = null } = packet;
  const mayBeBinary = packet.type.endsWith('EVENT') || packet.type.endsWith('ACK');
  const { data, attachments } = mayBeBinary
    ? deconstructAttachments(packet.data)
    : { data: packet.data, attachments: [] };
  const type = attachments.length === 0 ? packet.type : binaryTypeOf(packet.type);
  let text = String(SOCKET_PACKET_TYPES.indexOf(type));
  if (type.startsWith('BINARY')) text += `${attachments.length}-`;
  if (namespace !== '/') text += `${namespace},`;
  if (id !== null) text += String(id);
  if (data !== undefined) text += JSON.stringify(data);
  return { text, attachments };
}

function binaryTypeOf(type: SocketPacketType): SocketPacketType {
  return type.endsWith('EVENT') ? 'BINARY_EVENT' : 'BINARY_ACK';
}
