import type { ClientEnvironment } from '../realm/environment.js';
import { numberOf } from '../realm/number-of.js';
import type { News } from '../servers/news-desk.js';

/** Asks every `interval` milliseconds (a setting, or else an option; default 2000) whether there is anything new. */
export function shortPolling(environment: ClientEnvironment): void {
  const { fetch, setTimeout, url, log } = environment;
  const interval = (): number => numberOf(environment, 'interval', 2000);
  // #region program
  let last = 0;

  const ask = async (): Promise<void> => {
    const response = await fetch(`${url}/news?after=${last}`);
    for (const { id } of (await response.json()) as News[]) {
      log(`got ${id}`);
      last = id;
    }
  };

  const askLater = (): void => {
    setTimeout(() => {
      askLater();
      ask().catch(() => {
        log('no answer; asks again');
      });
    }, interval());
  };
  askLater();
  // #endregion
}
