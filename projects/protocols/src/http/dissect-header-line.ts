import { byteField } from '../field/create-field.js';
import type { Field } from '../field/field.js';

const MEANINGS: Readonly<Record<string, string>> = {
  host: 'who is asked: one address may serve many names',
  connection: 'about this connection only; a proxy takes it out',
  upgrade: 'the protocol to change to',
  origin: 'the page that asks; browsers set it, scripts cannot',
  'content-length': 'bytes of the body',
  'content-type': 'what the body is',
  'transfer-encoding': 'how the body is cut into pieces',
  'sec-websocket-key': '16 random bytes: the answer must prove that they were read',
  'sec-websocket-version': 'version of the WebSocket protocol',
  'sec-websocket-protocol': 'subprotocols, the preferred one first',
  'sec-websocket-extensions': 'extensions and their parameters',
  'sec-websocket-accept': 'proves that the server read the key',
  'last-event-id': 'the last event that an EventSource saw',
  'cache-control': 'what caches may do',
  cookie: 'what this host gave the browser to bring back',
};

/**
 * One header field: its name and its value without the white space around it.
 *
 * @param line - Without CR LF.
 * @param start - Where the line stands.
 * @source RFC 9112, section 5
 */
export function dissectHeaderLine(line: string, start: number): Field {
  const colon = line.indexOf(':');
  const end = start + line.length;
  const source = 'RFC 9112, section 5';
  if (colon < 0) return byteField('field-line', [start, end], line, 'has no colon', source);

  const name = line.slice(0, colon);
  let first = colon + 1;
  let last = line.length;
  while (first < last && isSpace(line, first)) first++;
  while (last > first && isSpace(line, last - 1)) last--;
  const value = line.slice(first, last);
  const lower = name.toLowerCase();
  const isWebSocket = lower.startsWith('sec-websocket-');
  const meaning = Object.hasOwn(MEANINGS, lower) ? (MEANINGS[lower] ?? '') : '';
  return byteField(
    name,
    [start, end],
    value,
    meaning,
    isWebSocket ? 'RFC 6455, section 11.3' : source,
    [
      byteField('field-name', [start, start + colon], name, '', 'RFC 9110, section 5.1'),
      byteField('field-value', [start + first, start + last], value, '', 'RFC 9110, section 5.5'),
    ],
  );
}

function isSpace(line: string, index: number): boolean {
  const code = line.charCodeAt(index);
  return code === 0x20 || code === 0x09;
}
