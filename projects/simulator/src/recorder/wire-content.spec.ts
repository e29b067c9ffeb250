import { decodeUtf8Lossy, encodeUtf8, type TraceEntry } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { localEntry } from './local-entry.js';
import { wireContent } from './wire-content.js';

const HEAD = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

it.each([
  ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n', 'ok', 'ok'],
  ['chunks, all of them', HEAD, '2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n', 'abcde'],
  ['the first chunk', HEAD, '2\r\nab\r\n', 'ab'],
  ['no chunk yet', HEAD, '', ''],
  ['what is no chunk', HEAD, 'zz\r\n', 'zz\r\n'],
])('a message with %s: what was said, and what it took to say it', (_, head, framed, data) => {
  const bytes = encodeUtf8(head + framed);
  const entry = { ...localEntry('note', 'server', ''), layer: 'http', bytes } as TraceEntry;
  const content = wireContent(entry);
  expect(decodeUtf8Lossy(content.head)).toBe(head);
  expect(decodeUtf8Lossy(content.body)).toBe(data);
  expect(content.overhead).toBe(bytes.length - data.length);
});
