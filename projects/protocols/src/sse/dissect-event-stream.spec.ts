import { expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { readFixture } from '../../testing/read-fixture.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { dissectEventStream } from './dissect-event-stream.js';
import { EventStreamParser } from './event-stream-parser.js';

it('gives every line its place and its effect', () => {
  const text = '\uFEFFid: 7\r\ndata:é\r\n:c\n\nda';
  const bytes = encodeUtf8(text);
  const { field, error } = dissectEventStream(bytes);
  expect(error).toBeNull();
  expect(
    field.children.map(({ name, start, end, meaning }) => [
      name,
      decodeUtf8Lossy(bytes.subarray(start, end)),
      meaning,
    ]),
  ).toEqual([
    ['id', '\uFEFFid: 7', 'becomes the last event ID with the next empty line'],
    ['data', 'data:é', 'the data buffer has 3 bytes now'],
    ['comment', ':c', 'a comment'],
    ['dispatch', '', 'dispatches message'],
    ['unfinished', 'da', expect.stringContaining('dropped') as string],
  ]);
  expect(field.children[0]?.children.map(({ name }) => name)).toEqual([
    'byte order mark',
    'field name',
    'colon',
    'value',
  ]);
});

it('has the lines of the parser for every case', () => {
  for (const { chunks } of readFixture<{ chunks?: string[] }>('sse-cases.txt')) {
    if (chunks === undefined) continue;
    const bytes = concatBytes(chunks.map(bytesOf));
    const { lines } = new EventStreamParser().push(bytes);
    const { field } = dissectEventStream(bytes);
    expect(
      field.children
        .filter(({ name }) => name !== 'unfinished')
        .map(({ start, end }) => [start, end]),
    ).toEqual(lines.map(({ start, end }) => [start, end]));
  }
});
