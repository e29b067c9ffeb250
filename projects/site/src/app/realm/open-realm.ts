import { InjectionToken } from '@angular/core';
import { createRealmPort, type RealmPort, type WorkerLike } from '@wirelight/simulator';

/** Opens a port to a realm of its own. The Worker, and with it client and server, is loaded with the first run. */
export const OPEN_REALM = new InjectionToken<() => RealmPort>('OPEN_REALM', {
  providedIn: 'root',
  factory: () => () =>
    createRealmPort(
      () => {
        const worker = new Worker(new URL('./realm.worker', import.meta.url), { type: 'module' });
        // A Worker takes handlers of wider events than the port sets; TypeScript compares them the other way round.
        return worker as WorkerLike;
      },
      {
        setTimeout: (callback, ms) => setTimeout(callback, ms),
        clearTimeout: (timer) => {
          clearTimeout(timer);
        },
      },
    ),
});
