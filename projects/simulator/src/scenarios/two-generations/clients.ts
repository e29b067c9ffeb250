import type { ClientEnvironment } from '../../realm/environment.js';

/** Today's client, of 2026: Engine.IO 4. */
export function startToday({ io, url, log }: ClientEnvironment): void {
  // #region today
  const socket = io(url);
  socket.on('hello', (word: string, bytes: ArrayBuffer) => {
    log(`hello ${word} ${new Uint8Array(bytes).join(' ')}`);
  });
  socket.io.engine.on('upgrade', ({ name }) => log(`upgraded to ${name}`));
  // #endregion
}

/** The client of 2016 to 2020, socket.io-client 2.5: Engine.IO 3. */
export function startYesterday({ io2, url, settings, log }: ClientEnvironment): void {
  // #region yesterday
  const socket = io2(url, { forceBase64: settings['olderPayload'] === 'text' });
  socket.on('hello', (word: string, bytes: ArrayBuffer) => {
    log(`hello ${word} ${new Uint8Array(bytes).join(' ')}`);
  });
  socket.io.engine.on('upgrade', ({ name }: { name: string }) => log(`upgraded to ${name}`));
  // #endregion
}

/**
 * Asks for a session as a page did in a browser whose XMLHttpRequest could not ask another origin: with a script element, whose
 * address says which function the answer shall call. The realm has no document, so fetch takes the place of the element.
 */
export function startOldest({ fetch, url, log }: ClientEnvironment): void {
  // #region oldest
  void fetch(`${url}/socket.io/?EIO=3&transport=polling&j=0&b64=1`)
    .then((response) => response.text())
    .then((script) => log(`the script calls ${script.slice(0, script.indexOf('('))}`));
  // #endregion
}
