/** The kinds of Engine.IO packets; the index in this list is the digit on the wire. @source Engine.IO protocol v4 */
export const ENGINE_PACKET_TYPES = [
  'open',
  'close',
  'ping',
  'pong',
  'message',
  'upgrade',
  'noop',
] as const;

/** Name of a packet type of Engine.IO. */
export type EnginePacketType = (typeof ENGINE_PACKET_TYPES)[number];

/** One Engine.IO packet. */
export interface EnginePacket {
  readonly type: EnginePacketType;
  /** What follows the type; for a binary packet the Base64 text as on the wire. */
  readonly data: string;
  /** The bytes of a binary packet (`b` and Base64 over polling), which is always a message; else `null`. */
  readonly binary: Uint8Array | null;
}
