import { encodeUtf8 } from '../../bytes/utf8.js';
import { shellWords } from './shell-words.js';

/** Options whose value says something else than what is sent. */
const ASIDE =
  /^(?:-[moUwx]|--(?:max-time|output|user|write-out|proxy|connect-timeout|resolve|cacert))$/;
const BODY = /^(?:-d|--data(?:-raw|-binary|-ascii)?)$/;
/** Options that stand for a header. */
const HEADERS: Readonly<Record<string, string>> = {
  '-b': 'Cookie: ',
  '--cookie': 'Cookie: ',
  '-A': 'User-Agent: ',
  '--user-agent': 'User-Agent: ',
  '-e': 'Referer: ',
  '--referer': 'Referer: ',
  '-H': '',
  '--header': '',
};
const URL_PARTS = /^(?:(?:https?|wss?):\/\/)?([^/?#\s]+)([^#]*)/i;

/**
 * The request of a command of curl in HTTP/1.1: what "Copy as cURL" of a browser gives, for bash or for cmd. `Host` and
 * `Content-Length`, which such a command leaves to curl, are added; what else curl sends by itself is not.
 *
 * @returns `null` for anything else.
 * @source curl(1); Chromium's developer tools, `NetworkLogView.generateCurlCommand`
 */
export function readCurlCommand(text: string): Uint8Array | null {
  if (!/^(?:\$ )?curl(?:\.exe)?\s/.test(text)) return null;
  const words = shellWords(text.replace(/^\$ /, '')).slice(1);
  let method = '';
  let url = '';
  const headers: string[] = [];
  const bodies: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const value = words[index + 1] ?? '';
    const header = HEADERS[word];
    const isMethod = word === '-X' || word === '--request';
    if (isMethod || header !== undefined || BODY.test(word) || ASIDE.test(word)) index++;
    if (isMethod) method = value;
    else if (header !== undefined) headers.push(`${header}${value}`);
    else if (BODY.test(word)) bodies.push(value);
    else if (!word.startsWith('-') && url === '') url = word.replace(/\\([[\]{}])/g, '$1');
  }
  const [, host, rest = ''] = URL_PARTS.exec(url) ?? [];
  if (host === undefined) return null;
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  const body = bodies.join('&');
  if (!headers.some((one) => /^host:/i.test(one))) headers.unshift(`Host: ${host}`);
  if (body !== '') headers.push(`Content-Length: ${encodeUtf8(body).length}`);
  const start = `${method || (body === '' ? 'GET' : 'POST')} ${target} HTTP/1.1`;
  return encodeUtf8(`${[start, ...headers].join('\r\n')}\r\n\r\n${body}`);
}
