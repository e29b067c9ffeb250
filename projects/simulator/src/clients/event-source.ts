import type { ClientEnvironment } from '../realm/environment.js';

/** An event stream. Coming back after a fault is the browser's business, and so is telling where it was. */
export function eventSource({ EventSource, url, log }: ClientEnvironment): void {
  // #region program
  const source = new EventSource(`${url}/news/events`);

  source.onmessage = ({ lastEventId }) => {
    log(`got ${lastEventId}`);
  };
  source.onerror = () => {
    log(source.readyState === 0 ? 'error: the browser comes back' : 'error: closed for good');
  };
  // #endregion
}
