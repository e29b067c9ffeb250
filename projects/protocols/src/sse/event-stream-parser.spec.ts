import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectSameForEverySplit } from '../../testing/expect-same-for-every-split.js';
import { RandomSource } from '../../testing/random-source.js';
import { readEventStream } from '../../testing/read-event-stream.js';
import { readFixture } from '../../testing/read-fixture.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { encodeEvent } from './encode-event.js';
import { EventStreamParser, type EventStreamParserOptions } from './event-stream-parser.js';
import type { ServerSentEvent } from './server-sent-event.js';

interface StreamCase {
  readonly id: string;
  readonly title: string;
  readonly chunks: readonly string[];
  readonly events: readonly ServerSentEvent[];
  readonly retry: number | null;
  readonly lastEventId: string;
}

const CASES = readFixture<StreamCase>('sse-cases.txt').filter((one) => 'chunks' in one);

function parse(chunks: readonly Uint8Array[], options?: EventStreamParserOptions) {
  const parser = new EventStreamParser(options);
  const results = chunks.map((chunk) => parser.push(chunk));
  const lines = results.flatMap((result) => result.lines);
  return { lines, state: parser.state, error: results.at(-1)?.error ?? null };
}

const eventsOf = (text: string) =>
  parse([encodeUtf8(text)]).lines.flatMap(({ event }) => event ?? []);

describe('EventStreamParser on web-platform-tests', () => {
  it.each(CASES.map((one) => [one.id, one.title, one] as const))('%s: %s', (_, _title, one) => {
    const { lines, state, error } = parse(one.chunks.map(bytesOf));
    expect(error).toBeNull();
    expect(lines.flatMap(({ event }) => event ?? [])).toEqual(one.events);
    expect(state.retry).toBe(one.retry);
    expect(state.lastEventId).toBe(one.lastEventId);
  });

  it.each(CASES.filter(({ id }) => id !== 'wpt-comments').map((one) => [one.id, one] as const))(
    'reads %s the same however it is cut',
    (_, one) => {
      expectSameForEverySplit(concatBytes(one.chunks.map(bytesOf)), parse);
    },
  );
});

describe('[T4] EventStreamParser', () => {
  it.each([
    ['data: YHOO\ndata: +2\ndata: 10\n\n', [['message', 'YHOO\n+2\n10', '']]],
    [
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
      [
        ['message', 'first event', '1'],
        ['message', 'second event', ''],
        ['message', ' third event', ''],
      ],
    ],
    [
      'data\n\ndata\ndata\n\ndata:',
      [
        ['message', '', ''],
        ['message', '\n', ''],
      ],
    ],
    [
      'data: a\r\n\r\ndata: b\r\rdata: c\n\n',
      [
        ['message', 'a', ''],
        ['message', 'b', ''],
        ['message', 'c', ''],
      ],
    ],
    ['id: 1\u00002\ndata: x\n\n', [['message', 'x', '']]],
    ['Data: no\nfoo: bar\ndata: yes\n\n', [['message', 'yes', '']]],
    ['event: add\n\ndata: x\n\n', [['message', 'x', '']]],
    ['data : x\n\n', []],
    ['data: x\n', []],
  ])('reads the sample %j', (text, events) => {
    expect(eventsOf(text).map(({ type, data, lastEventId }) => [type, data, lastEventId])).toEqual(
      events,
    );
  });

  it('says of every line what it did', () => {
    const { lines } = parse([encodeUtf8(':hi\nid: 7\nretry: 5x\ndata: a\nevent: b\nx\n\n')]);
    expect(
      lines.map(({ kind, start, state }) => [kind, start, state.data, state.idBuffer]),
    ).toEqual([
      ['comment', 0, '', ''],
      ['id', 4, '', '7'],
      ['ignored', 10, '', '7'],
      ['data', 20, 'a\n', '7'],
      ['event', 28, 'a\n', '7'],
      ['unknown', 37, 'a\n', '7'],
      ['dispatch', 39, '', '7'],
    ]);
    expect(lines.at(-1)?.event).toEqual({ type: 'b', data: 'a', lastEventId: '7' });
  });

  it('keeps the last event ID of the connection before', () => {
    const parser = new EventStreamParser({ lastEventId: '…' });
    const { lines } = parser.push(encodeUtf8('data: x\n\n'));
    expect(lines.at(-1)?.event?.lastEventId).toBe('…');
  });

  it('stops at a line or an event that is too long, whole or in pieces', () => {
    const long = encodeUtf8(`ok\ndata: ${'x'.repeat(50)}\n\n`);
    expectSameForEverySplit(long, (chunks) => {
      const { error } = parse(chunks, { maxLine: 20 });
      return [error?.code, error?.offset];
    });
    expect(parse([long], { maxLine: 20 }).error).toMatchObject({
      code: 'SSE_LINE_TOO_LONG',
      offset: 3,
    });
    expect(parse([encodeUtf8('data: xxxxx\n'.repeat(9))], { maxData: 20 }).error).toMatchObject({
      code: 'SSE_EVENT_TOO_LARGE',
    });
  });

  it('agrees with the specification on random streams', () => {
    const random = new RandomSource(929);
    const pieces = [
      'data',
      'id',
      'event',
      'retry',
      ':',
      ' ',
      '\n',
      '\r',
      '\n\n',
      '\0',
      'é',
      '\uFEFF',
    ];
    for (let round = 0; round < 5000; round++) {
      const count = random.below(30);
      const text = Array.from({ length: count }, () => random.pick(pieces)).join('');
      expect(eventsOf(text), JSON.stringify(text)).toEqual(readEventStream(text));
    }
  });

  it('reads back what the encoder writes', () => {
    const random = new RandomSource(930);
    const pieces = ['a', ' ', ':', '\n', 'é', '🎉', 'data:', ''];
    for (let round = 0; round < 2000; round++) {
      const words = (count: number) =>
        Array.from({ length: random.below(count) }, () => random.pick(pieces)).join('');
      const data = words(8);
      const id = words(3).replaceAll('\n', '');
      const event = words(3).replaceAll('\n', '');
      const text = encodeEvent({ data, id, event, retry: round, comment: words(4) });
      const { lines, state } = parse([encodeUtf8(text)]);
      expect(state.retry).toBe(round);
      expect(lines.flatMap((line) => line.event ?? [])).toEqual(
        data === '' && !text.includes('\ndata')
          ? []
          : [{ type: event === '' ? 'message' : event, data, lastEventId: id }],
      );
    }
  });
});

describe('encodeEvent', () => {
  it.each([
    [{ id: 'a\nb' }],
    [{ id: 'a\0' }],
    [{ event: 'a\r' }],
    [{ retry: 1.5 }],
    [{ retry: -1 }],
  ])('refuses %j', (event) => {
    expect(() => encodeEvent(event)).toThrow(
      expect.objectContaining({ code: 'SSE_BAD_FIELD' }) as Error,
    );
  });

  it('turns carriage returns into line feeds, which is all that a stream can say', () => {
    expect(eventsOf(encodeEvent({ data: 'a\r\nb\rc' }))[0]?.data).toBe('a\nb\nc');
  });
});
