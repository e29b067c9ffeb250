/** The kinds of Socket.IO packets; the index in this list is the digit on the wire. @source Socket.IO protocol v5 */
export const SOCKET_PACKET_TYPES = [
  'CONNECT',
  'DISCONNECT',
  'EVENT',
  'ACK',
  'CONNECT_ERROR',
  'BINARY_EVENT',
  'BINARY_ACK',
] as const;

/** Name of a packet type of Socket.IO. */
export type SocketPacketType = (typeof SOCKET_PACKET_TYPES)[number];

/** One Socket.IO packet without its attachments. */
export interface SocketPacket {
  readonly type: SocketPacketType;
  /** Binary messages that follow and belong to it; 0 unless the type is a binary one. */
  readonly attachments: number;
  /** `/` when the packet names none. */
  readonly namespace: string;
  /** Of the acknowledgement that is asked for or given; `null` for none. */
  readonly id: number | null;
  /** The JSON payload, `undefined` for none. Binary parts are still `{_placeholder: true, num}`. */
  readonly data: unknown;
}
