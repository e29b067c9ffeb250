import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { encodeEvent } from './encode-event.js';
import { EventStreamParser } from './event-stream-parser.js';

const ROUNDS = 100_000;

/** What streams are made of: fields, separators, every line end, and what parsers get wrong. */
const PIECES = [
  ...[
    'data',
    'data:',
    'data: ',
    'id',
    'id:',
    'id: 7',
    'event:',
    'event: add',
    'retry:',
    'retry: 9',
  ],
  ...['retry: 9x', 'Data:', 'datax', ':', ': c', ' ', 'x', '\n', '\r', '\r\n', '\n\n', '\r\r'],
  ...['data: x\n', 'data:y\n\n', 'id: 1\n', 'event: add\r\n', 'retry: 10\n', ': hi\n'],
  ...['\0', 'é', '\uFEFF', '🎉', ''],
];

interface Outcome {
  /** Type, data, and the id of this very event: the last one is for the event source to remember. */
  readonly events: readonly (readonly [type: string, data: string])[];
  /** The last event ID after each of its changes. */
  readonly ids: readonly string[];
  readonly retries: readonly number[];
  readonly comments: readonly string[];
}

/** What eventsource-parser reads. */
function oracle(chunks: readonly string[]): Outcome {
  const outcome = {
    events: [] as (readonly [string, string])[],
    ids: [] as string[],
    retries: [] as number[],
    comments: [] as string[],
  };
  const parser = createParser({
    onEvent: ({ event, data }) => outcome.events.push([event ?? 'message', data]),
    onId: (id) => outcome.ids.push(id),
    onRetry: (retry) => outcome.retries.push(retry),
    onComment: (comment) => outcome.comments.push(comment),
  });
  for (const chunk of chunks) parser.feed(chunk);
  return outcome;
}

/** The same out of our lines. */
function ours(chunks: readonly string[]): Outcome {
  const parser = new EventStreamParser();
  const lines = chunks.flatMap((chunk) => [...parser.push(encodeUtf8(chunk)).lines]);
  const ids: string[] = [];
  let hasId = false;
  for (const { kind, state } of lines) {
    if (kind === 'id') hasId = true;
    if (kind !== 'dispatch') continue;
    // Both take an id over with the empty line, whether or not there is an event.
    if (hasId) ids.push(state.lastEventId);
    hasId = false;
  }
  const valuesOf = (wanted: string) =>
    lines.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return {
    events: lines.flatMap(({ event }) => (event === null ? [] : [[event.type, event.data]])),
    ids,
    retries: valuesOf('retry').map(Number),
    // Theirs leaves out the space after the colon; the specification says nothing about comments.
    comments: valuesOf('comment').map((text) => (text.startsWith(' ') ? text.slice(1) : text)),
  };
}

describe('EventStreamParser beside eventsource-parser', () => {
  it('reads the same events, ids, delays and comments', () => {
    const random = new RandomSource(413);
    let events = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const count = 1 + random.below(16);
      const text = Array.from({ length: count }, () => random.pick(PIECES)).join('');
      const [expected, found] = [oracle([text]), ours([text])];
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        expect(found, JSON.stringify(text)).toEqual(expected);
      }
      events += found.events.length;
    }
    expect(events).toBeGreaterThan(ROUNDS / 5);
  });

  it('reads the same when the text comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (chunks) => {
        expect(ours(chunks)).toEqual(oracle(chunks));
      }),
      { numRuns: 2000, seed: 414 },
    );
  });

  it('reads back what our encoder writes, as theirs does', () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => text.replace(/[\r\n\0]/g, ''));
    const sent = fc.record({
      data: fc.string({ unit: 'binary', maxLength: 40 }),
      event: line,
      id: line,
    });
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 4 }), (list) => {
        const text = list.map(encodeEvent).join('');
        const expected = list.map(({ data, event }) => [
          event === '' ? 'message' : event,
          data.replace(/\r\n|\r/g, '\n'),
        ]);
        expect(ours([text]).events).toEqual(expected);
        expect(oracle([text]).events).toEqual(expected);
      }),
      { numRuns: 300, seed: 415 },
    );
  });
});
