import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';

/** Asks, waits as long as the server does, and asks again at once. */
export function longPolling({ fetch, setTimeout, url, log }: ClientEnvironment): void {
  // #region program
  let last = 0;

  const ask = async (): Promise<void> => {
    const response = await fetch(`${url}/news/wait?after=${last}`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    for (const { id } of (await response.json()) as News[]) {
      log(`got ${id}`);
      last = id;
    }
  };

  const poll = (): void => {
    ask().then(poll, (error: unknown) => {
      log(`${String(error)}; asks again in a second`);
      setTimeout(poll, 1000);
    });
  };
  poll();
  // #endregion
}
