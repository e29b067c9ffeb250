import type { Manager, Socket as ClientSocket } from 'socket.io-client';

/** Numbers of the packet types. @source Socket.IO protocol 5, "Packet types" */
export const PACKET = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
} as const;

/** A Socket.IO packet, decoded. @source socket.io-parser, `Packet` */
export interface SocketIoPacket {
  readonly type: number;
  readonly nsp: string;
  readonly data?: unknown;
  readonly id?: number | undefined;
}

/** An Engine.IO packet as a transport gets it. @source engine.io-parser, `Packet` */
export interface EngineIoPacket {
  readonly type: string;
  readonly data?: unknown;
}

/** Calls back with every packet of which the last part was added. @source socket.io-parser, `Decoder` */
export interface PacketDecoder {
  on(event: 'decoded', listener: (packet: SocketIoPacket) => void): void;
  add(part: unknown): void;
}

/** What is used of a timer function: the client never looks at what it returns. */
export type SetTimeout = (callback: () => void, delay: number) => unknown;

/**
 * The parts of a Manager that its types keep private, and that a network behind it needs.
 *
 * @source socket.io-client 4.8, lib/manager.ts
 */
export interface ManagerInternals {
  readonly nsps: Readonly<Record<string, ClientSocket>>;
  readonly uri?: string;
  readonly opts: { transports?: unknown; transportImplementations?: unknown };
  readonly encoder: { encode(packet: SocketIoPacket): unknown[] };
  readonly decoder: { constructor: unknown };
  readonly _readyState: 'opening' | 'open' | 'closed';
  readonly _reconnecting?: boolean;
  setTimeoutFn: SetTimeout;
  clearTimeoutFn: (timer: unknown) => void;
  ondecoded: (packet: SocketIoPacket) => void;
  reconnect: () => void;
  emitReserved(event: 'packet', packet: SocketIoPacket): void;
}

/** @param manager - As its types know it, which keep most of {@link ManagerInternals} private. */
export function internalsOf(manager: Manager): ManagerInternals {
  return manager as unknown as ManagerInternals;
}
