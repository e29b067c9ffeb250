import { createIoSocket, type SocketMaker } from '../create-io-socket';
import type { SocketIoConfig } from '../socket-io-config';
import { clientSocket } from './client-internals';
import { SocketFeatureError } from './feature-error';
import { refuseLocally } from './refuse-locally';

/** False in what the CLI bundles for browsers. */
declare const ngServerMode: boolean | undefined;

/**
 * A configuration that is not there yet. The raw socket made of it is there, and connecting unless
 * `autoConnect: false` says otherwise; its Manager opens nothing until the configuration has arrived.
 * What does that is loaded only then: hardly any application needs it.
 *
 * @param ask - Asks for the configuration.
 */
export function heldConfig(ask: () => Promise<SocketIoConfig>): SocketIoConfig & SocketMaker {
  return {
    make(this: SocketIoConfig, onServer) {
      const options = { ...this.options };
      const quiet = { ...options, autoConnect: false };
      const ioSocket = createIoSocket({ url: 'http://unknown.invalid', options: quiet }, onServer);
      const manager = clientSocket(ioSocket).io;
      let opened = 0;
      manager.open = () => {
        opened++;
        return manager;
      };
      if ((typeof ngServerMode === 'undefined' || ngServerMode) && onServer) return ioSocket;
      if (options.autoConnect !== false) {
        manager._autoConnect = true;
        ioSocket.connect();
      }
      void import('./fill-in-config').then(({ fillInConfig }) => {
        const shared = { createIoSocket, refuseLocally, SocketFeatureError };
        fillInConfig({ ioSocket, options, ask, opened, ...shared });
      });
      return ioSocket;
    },
  };
}
