import {
  DestroyRef,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { ɵWRITE_AT_ONCE as WRITE_AT_ONCE } from '@wirelight/angular';
import { SocketNetwork } from './socket-network';
import { SocketTestingController } from './socket-testing-controller';

/**
 * Puts every socket that is made from now on, until the test's injector is destroyed, on a network
 * that only the test speaks on: nothing leaves the process, and nothing happens that the test has not
 * said; what it says is in the signals when the call returns, not with the next frame. Beside `provideSocketIo`, whose URL and options stay what they are.
 *
 * The sockets are those of socket.io-client, reconnection and acknowledgements included. Needs
 * socket.io-client 4.8 or newer.
 *
 * @example
 * TestBed.configureTestingModule({
 *   providers: [provideSocketIo({ url: 'https://chat.example.org' }), provideSocketIoTesting()],
 * });
 * const server = TestBed.inject(SocketTestingController);
 */
export function provideSocketIoTesting(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: WRITE_AT_ONCE, useValue: true },
    { provide: SocketNetwork, useFactory: () => new SocketNetwork() },
    {
      provide: SocketTestingController,
      useFactory: () => {
        const network = inject(SocketNetwork);
        return new SocketTestingController(() => network.sockets());
      },
    },
    provideEnvironmentInitializer(() => {
      const network = inject(SocketNetwork);
      network.install();
      inject(DestroyRef).onDestroy(() => {
        network.remove();
      });
    }),
  ]);
}
