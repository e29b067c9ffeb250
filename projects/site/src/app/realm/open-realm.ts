import { InjectionToken } from '@angular/core';
import { createRealmPort, type RealmPort } from '@wirelight/simulator/core';
import { allowWorkers } from './allow-workers';

/** Opens a port to a realm of its own. The Worker, and with it client and server, is loaded with the first run. */
export const OPEN_REALM = new InjectionToken<() => RealmPort>('OPEN_REALM', {
  providedIn: 'root',
  factory: () => () =>
    createRealmPort(() => {
      allowWorkers();
      return new Worker(new URL('./realm.worker', import.meta.url), { type: 'module' });
    }, globalThis),
});
