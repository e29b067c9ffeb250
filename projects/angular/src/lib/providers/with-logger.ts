import { connectionOf } from '../state/connection-of';
import type { ConnectionState } from '../state/connection-state';
import { clientSocket } from './client-internals';
import type { SocketFeature } from './socket-feature';

/** Something that happened to a socket. Credentials are never part of it. */
export type SocketLogEntry =
  | { readonly type: 'state'; readonly namespace: string; readonly state: ConnectionState }
  | {
      /** `sent` is told when it goes out, not when it is buffered. */
      readonly type: 'received' | 'sent';
      readonly namespace: string;
      readonly event: string;
      readonly args: readonly unknown[];
    };

/**
 * Tells of every state of the connection and of every event, received or sent.
 *
 * @param log - Called outside the Angular zone. Default: writes to `console.debug`.
 */
export function withLogger(log: (entry: SocketLogEntry) => void = logToConsole): SocketFeature {
  return {
    kind: 'withLogger',
    around: (make) => (overrides) => {
      const socket = make(overrides);
      const raw = clientSocket(socket.ioSocket);
      const tell = (type: 'received' | 'sent', [event, ...args]: readonly unknown[]): void => {
        log({ type, namespace: raw.nsp, event: String(event), args });
      };
      // Not listeners: offAny() would take them away.
      const emitEvent = raw.emitEvent.bind(raw);
      raw.emitEvent = (args) => {
        tell('received', args);
        emitEvent(args);
      };
      const notifyOutgoingListeners = raw.notifyOutgoingListeners.bind(raw);
      raw.notifyOutgoingListeners = (packet) => {
        tell('sent', packet.data);
        notifyOutgoingListeners(packet);
      };
      connectionOf(socket).state$.subscribe((state) => {
        log({ type: 'state', namespace: raw.nsp, state });
      });
      return socket;
    },
  };
}

function logToConsole(entry: SocketLogEntry): void {
  const about = `[socket.io ${entry.namespace}] ${entry.type}`;
  if (entry.type === 'state') console.debug(about, entry.state.status, entry.state);
  else console.debug(about, entry.event, ...entry.args);
}
