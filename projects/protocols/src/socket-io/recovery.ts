import type { SocketPacket } from './socket-packet.js';

/** What a client sends to have its session back. */
export interface Recovery {
  /** Private id of the session, from the server's `CONNECT`. */
  readonly pid: string;
  /** Offset of the last event that arrived. */
  readonly offset: string;
}

/**
 * The offset that a server with connection state recovery adds to an event as its last argument. Events that ask for an
 * acknowledgement and volatile ones carry none.
 *
 * @param hasPid - Whether the server's `CONNECT` carried a `pid`; else the last argument is only an argument.
 * @returns `null` for none.
 * @source Socket.IO 4.8, "Connection state recovery"; socket.io-client 4.8, lib/socket.ts
 */
export function recoveryOffset(packet: SocketPacket, hasPid: boolean): string | null {
  const isEvent = packet.type === 'EVENT' || packet.type === 'BINARY_EVENT';
  if (!hasPid || !isEvent || packet.id !== null || !Array.isArray(packet.data)) return null;
  const last: unknown = packet.data.at(-1);
  return packet.data.length > 1 && typeof last === 'string' ? last : null;
}

/** What a client's `CONNECT` asks to recover; `null` when it asks for a new session. */
export function recoveryOf(packet: SocketPacket): Recovery | null {
  if (packet.type !== 'CONNECT' || typeof packet.data !== 'object' || packet.data === null) {
    return null;
  }
  const { pid, offset } = packet.data as Partial<Record<keyof Recovery, unknown>>;
  return typeof pid === 'string' && typeof offset === 'string' ? { pid, offset } : null;
}
