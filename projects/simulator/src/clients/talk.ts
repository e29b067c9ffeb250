import type { ClientEnvironment } from '../realm/environment.js';
import { numberOf } from '../realm/number-of.js';
import { repeatUntil } from '../realm/repeat-until.js';

/**
 * Lets the page speak too where the setting `talk` is `sends too`: as often as there is news, half a time later, as long
 * as there is news. Notes `said <host>-<n>` and, at the server, `heard <host>-<n>` say how long each was on its way.
 * Options: `as` (the host's name), `until` (virtual milliseconds, default never).
 *
 * @param send - Sends a text by the means of this transport.
 */
export function talk(environment: ClientEnvironment, send: (text: string) => void): void {
  const { settings, options, log } = environment;
  if (settings['talk'] === undefined) return;
  const every = (): number => numberOf(environment, 'every', 3000);
  let count = 0;

  repeatUntil(environment, { first: every() / 2, every }, () => {
    if (settings['talk'] !== 'sends too') return;
    count++;
    const message = `${String(options['as'])}-${count}`;
    log(`said ${message}`);
    send(message);
  });
}

/** `talk` of a transport that leads only one way: every message is a request of its own. */
export function talkByPost(environment: ClientEnvironment): void {
  const { fetch, url } = environment;
  talk(environment, (text) => {
    // What does not get through is missing from the notes of the server.
    fetch(`${url}/news/say`, { method: 'POST', body: text }).catch(() => undefined);
  });
}
