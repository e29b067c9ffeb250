import { decoded, rejected, type Decoded } from '../decoded.js';

/**
 * The script that answers a JSONP poll: it calls the function that the page has put into `___eio`.
 *
 * @param index - Parameter `j` of the request; everything but digits is left out, as the server does.
 * @source Engine.IO protocol v3, "JSONP"; engine.io 6.6, lib/transports/polling-jsonp.ts
 */
export function encodeJsonp(payload: string, index: string): string {
  // Valid in JSON, but line ends in JavaScript before 2019.
  const text = JSON.stringify(payload)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `___eio[${index.replace(/[^0-9]/g, '')}](${text});`;
}

/**
 * The payload in a JSONP script, and the index of its function. The script is read, not run.
 *
 * @errors `EIO_BAD_JSONP`
 */
export function decodeJsonp(script: string): Decoded<{ index: string; payload: string }> {
  const [, index = '', text = ''] = /^___eio\[(\d*)\]\((".*")\);?$/s.exec(script) ?? [];
  try {
    const payload: unknown = JSON.parse(text);
    if (typeof payload === 'string') return decoded({ index, payload });
  } catch {
    // Said below.
  }
  return rejected('EIO_BAD_JSONP', 0);
}

/**
 * The body of a JSONP request, which a form sends: `d=` and the payload, URL-encoded. Forms turn line feeds into CR LF,
 * so the client writes them as `\n`, and a `\n` that was there before as `\\n`.
 *
 * @source engine.io-client 3.5, lib/transports/polling-jsonp.js
 */
export function encodeJsonpForm(payload: string): string {
  return `d=${encodeURIComponent(payload.replace(/\\n/g, '\\\\n').replace(/\n/g, '\\n'))}`;
}

/**
 * The payload in the body of a JSONP request.
 *
 * @errors `EIO_BAD_JSONP` for a body without `d` or with an escape that is no UTF-8
 * @source engine.io 6.6, lib/transports/polling-jsonp.ts
 */
export function decodeJsonpForm(body: string): Decoded<string> {
  const pair = body.split('&').find((one) => one.startsWith('d='));
  if (pair === undefined) return rejected('EIO_BAD_JSONP', 0, 'no parameter d');
  try {
    const text = decodeURIComponent(pair.slice(2).replace(/\+/g, ' '));
    const withFeeds = text.replace(/(\\)?\\n/g, (match, slash?: string) =>
      slash === undefined ? '\n' : match,
    );
    return decoded(withFeeds.replace(/\\\\n/g, '\\n'));
  } catch {
    return rejected('EIO_BAD_JSONP', 0, 'not URL-encoded UTF-8');
  }
}
