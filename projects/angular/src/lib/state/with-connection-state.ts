import type { SocketFeature } from '../providers/socket-feature';
import { connectionOf } from './connection-of';

/**
 * Watches the connection from the moment the socket is made, so that whoever calls
 * `injectConnection()` later, such as a lazily loaded banner, is told the delay of the attempt that
 * is waiting just then, too.
 */
export function withConnectionState(): SocketFeature {
  return {
    kind: 'withConnectionState',
    around: (make) => (overrides) => {
      const socket = make(overrides);
      connectionOf(socket);
      return socket;
    },
  };
}
