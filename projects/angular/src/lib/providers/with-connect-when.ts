import { effect, inject, Injector, runInInjectionContext, untracked } from '@angular/core';
import type { SocketFeature } from './socket-feature';

/**
 * Connects while a condition holds: with a login, not before it and not after the logout.
 *
 * @param condition - A signal, or a function that reads signals, called in the injection context. A
 * truthy value connects, a falsy one disconnects; a truthy value that another one replaces, such as
 * the name of who is logged in, disconnects and connects again.
 * @example
 * provideSocketIo({ url }, withConnectWhen(() => inject(Session).user()?.id))
 */
export function withConnectWhen(condition: () => unknown): SocketFeature {
  return {
    kind: 'withConnectWhen',
    around: (make) => (overrides) => {
      const socket = make({ ...overrides, autoConnect: false });
      const injector = inject(Injector);
      let present: unknown;
      effect(() => {
        const next = runInInjectionContext(injector, condition);
        untracked(() => {
          if (Object.is(next, present)) return;
          if (present) socket.disconnect();
          present = next;
          if (next) socket.connect();
        });
      });
      return socket;
    },
  };
}
