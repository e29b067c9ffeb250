import type { ZoneBoundary } from '../zone-boundary';

/** The parts of socket.io-client's Manager that its types keep to themselves; the same from 4.7 to 4.8. */
export interface ManagerInternals {
  uri: string;
  opts: object;
  encoder: unknown;
  decoder: unknown;
  nsps: Record<string, ClientSocket>;
  /** Whether an attempt to reconnect is waiting or under way. */
  _reconnecting: boolean;
  _readyState: 'opening' | 'open' | 'closed';
  /** Set by a close on purpose, until the next open. */
  skipReconnect: boolean;
  readonly backoff: { readonly attempts: number; duration: () => number };
  readonly engine?: EngineInternals;
  _autoConnect: boolean;
  reconnection(): boolean;
  open: (done?: (error?: Error) => void) => ManagerInternals;
  on(event: string, listener: (...args: never[]) => void): unknown;
  off(event: string, listener: (...args: never[]) => void): unknown;
}

/** An engine: one connection. */
export interface EngineInternals {
  readonly transport: { readonly name: string };
  once(event: 'upgrade', listener: (transport: { readonly name: string }) => void): unknown;
}

/** The parts of socket.io-client's Socket that its types keep to themselves; the same from 4.7 to 4.8. */
export interface ClientSocket {
  readonly io: ManagerInternals;
  nsp: string;
  auth: unknown;
  _opts: object;
  readonly active: boolean;
  readonly connected: boolean;
  readonly id?: string;
  readonly recovered?: boolean;
  readonly acks: Readonly<Record<number, unknown>>;
  readonly sendBuffer: readonly unknown[];
  readonly _pid?: string;
  /** The last `connect`, `connect_error` or `disconnect` with its arguments, kept by `watchRawSocket`. */
  readonly _told?: readonly unknown[];
  /** Where subscribers are called; ours, see `createSocketCore`. */
  readonly _zone: ZoneBoundary;
  _lastOffset?: string;
  connect: () => ClientSocket;
  disconnect: () => ClientSocket;
  emit: (...args: unknown[]) => ClientSocket;
  /** Dispatches `connect`, `connect_error` and `disconnect`. */
  emitReserved: (event: string, ...args: unknown[]) => unknown;
  /** Dispatches a received event: its name, then its arguments. */
  emitEvent: (args: unknown[]) => void;
  /** Calls the listeners of `onAnyOutgoing` for an event that goes out. */
  notifyOutgoingListeners: (packet: { readonly data: readonly unknown[] }) => void;
  /** Stops listening to the Manager, which closes when it was the last one. */
  destroy(): void;
}

/** A raw socket with its internals. */
export function clientSocket(ioSocket: unknown): ClientSocket {
  return ioSocket as ClientSocket;
}
