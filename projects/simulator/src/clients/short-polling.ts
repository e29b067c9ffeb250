import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';

/** Asks every `options.interval` milliseconds (default 2000) whether there is anything new. */
export function shortPolling({ fetch, setInterval, url, options, log }: ClientEnvironment): void {
  // #region program
  let last = 0;

  const ask = async (): Promise<void> => {
    const response = await fetch(`${url}/news?after=${last}`);
    for (const { id } of (await response.json()) as News[]) {
      log(`got ${id}`);
      last = id;
    }
  };

  setInterval(
    () => {
      ask().catch(() => {
        log('no answer; asks again');
      });
    },
    Number(options['interval'] ?? 2000),
  );
  // #endregion
}
