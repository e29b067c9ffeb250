import { describe, expect, it } from 'vitest';
import { frame, recordingOf, request, response } from '../../testing/recording-of.js';
import { recordingDigest } from './recording-digest.js';
import { recordingFromJson } from './recording-from-json.js';
import { MAX_RECORDING_ENTRIES } from './recording-limits.js';
import { recordingToJson } from './recording-to-json.js';
import type { Recording } from './trace-entry.js';

const RECORDING = recordingOf(
  request('GET / HTTP/1.1'),
  { ...response(0, 'HTTP/1.1 200 OK'), cause: { seq: 0, timer: 2.5 } },
  frame(Uint8Array.of(0, 255)),
  {
    layer: 'program',
    kind: 'error',
    direction: 'local',
    connection: null,
    text: '"€\ud800',
    stack: 'at x',
  },
);

/** The recording as JSON with one member of an entry replaced. */
function withEntryMember(seq: number, name: string, value: unknown): string {
  const json = JSON.parse(recordingToJson(RECORDING)) as { entries: Record<string, unknown>[] };
  const entry = json.entries[seq];
  if (entry !== undefined) entry[name] = value;
  return JSON.stringify(json);
}

describe('recordingToJson and recordingFromJson', () => {
  it('give the same recording back, bytes, causes and stacks included', () => {
    expect(recordingFromJson(recordingToJson(RECORDING))).toEqual({ ok: true, value: RECORDING });
    const empty = recordingOf();
    expect(recordingFromJson(recordingToJson(empty))).toEqual({ ok: true, value: empty });
  });

  it('write one entry a line', () => {
    expect(recordingToJson(RECORDING).trimEnd().split('\n')).toHaveLength(6);
  });

  it.each([
    ['', 'RECORDING_NOT_JSON'],
    ['[]', 'RECORDING_BAD_FIELD'],
    ['null', 'RECORDING_BAD_FIELD'],
    ['{}', 'RECORDING_UNSUPPORTED_VERSION'],
    ['{"version":2}', 'RECORDING_UNSUPPORTED_VERSION'],
    ['{"version":1,"scenario":7}', 'RECORDING_BAD_FIELD'],
  ])('reject %j with %s', (text, code) => {
    expect(recordingFromJson(text)).toMatchObject({ ok: false, error: { code, offset: 0 } });
  });

  it('know no end of time', () => {
    const text = recordingToJson(RECORDING);
    const endless = text.replace(/"duration":[^,}]+/, '"duration":1e999');
    expect(recordingFromJson(endless)).toMatchObject({ error: { detail: 'duration' } });
    const late = text.replace(/("seq":1,"at":)[^,}]+/, '$11e999');
    expect(late).not.toBe(text);
    expect(recordingFromJson(late)).toMatchObject({ error: { code: 'RECORDING_BAD_ENTRY' } });
  });

  it('says where text stops being JSON', () => {
    expect(recordingFromJson('{"version":1')).toMatchObject({
      error: {
        code: 'RECORDING_NOT_JSON',
        offset: 12,
        detail: 'the text ends inside the object that begins at 0',
      },
    });
  });

  it.each(['scenario', 'seed', 'duration', 'truncated', 'entries'])(
    'demand the field %s',
    (name) => {
      const json = JSON.parse(recordingToJson(RECORDING)) as Record<string, unknown>;
      const { [name]: taken, ...others } = json;
      expect(taken).toBeDefined();
      const result = recordingFromJson(JSON.stringify(others));
      expect(result).toMatchObject({ error: { code: 'RECORDING_BAD_FIELD' } });
      expect(!result.ok && result.error.message).toContain(name);
    },
  );

  it.each([
    ['seq', 2],
    ['at', -1],
    ['at', null],
    ['kind', 'eaten'],
    ['layer', 'toString'],
    ['direction', null],
    ['from', 1],
    ['to', undefined],
    ['connection', -1],
    ['connection', 1.5],
    ['bytes', 'A'],
    ['bytes', [1, 2]],
    ['text', {}],
    ['stack', 1],
    ['cause', undefined],
    ['cause', { seq: 1, timer: null }],
    ['cause', { seq: 0 }],
    ['cause', { seq: 0, timer: -1 }],
    ['answers', 1],
    ['answers', '0'],
  ])('reject an entry whose %s is %j', (name, value) => {
    const result = recordingFromJson(withEntryMember(1, name, value));
    expect(result).toMatchObject({ error: { code: 'RECORDING_BAD_ENTRY', offset: 1 } });
    expect(!result.ok && result.error.message).toContain(`: ${name}`);
  });

  const object = {
    package: 'socket.io-adapter',
    class: 'Adapter',
    id: '/',
    method: 'addAll',
    state: { rooms: { news: ['a', 'b'] }, writable: true, count: 2, list: ['x'], none: null },
  };

  it('keep the object of a call', () => {
    const call = {
      kind: 'call',
      layer: 'socket.io',
      direction: 'local',
      connection: null,
    } as const;
    const recording = recordingOf({ ...call, text: 'Adapter.addAll("a")', object });
    expect(recordingFromJson(recordingToJson(recording))).toEqual({ ok: true, value: recording });
  });

  it.each([
    null,
    { ...object, id: 1 },
    { ...object, state: [] },
    { ...object, state: { rooms: { news: 'a' } } },
    { ...object, state: { list: [1] } },
  ])('reject an entry whose object is %j', (value) => {
    const result = recordingFromJson(withEntryMember(1, 'object', value));
    expect(!result.ok && result.error.message).toContain(': object');
  });

  it('drop members that nobody asked for', () => {
    const text = withEntryMember(0, '__proto__', { evil: true }).replace(
      '"version"',
      '"x":1,"version"',
    );
    expect(recordingFromJson(text)).toEqual({ ok: true, value: RECORDING });
  });

  it('reject more entries than a recorder keeps', () => {
    const head = recordingToJson(recordingOf()).replace(/\[\s*\]/, '');
    const entries = `[${'0,'.repeat(MAX_RECORDING_ENTRIES)}0]`;
    const text = head.replace('"entries":', `"entries":${entries}`);
    expect(recordingFromJson(text)).toMatchObject({ error: { code: 'RECORDING_TOO_LARGE' } });
  });
});

describe('recordingDigest', () => {
  const digest = recordingDigest(RECORDING);

  it('is the same for the same recording read back', () => {
    const copy = recordingFromJson(recordingToJson(RECORDING));
    expect(digest).toMatch(/^[0-9a-f]{40}$/);
    expect(copy.ok && recordingDigest(copy.value)).toBe(digest);
  });

  it('does not depend on stacks, which engines print differently', () => {
    const entries = RECORDING.entries.map((entry) => ({ ...entry, stack: 'elsewhere' }));
    expect(recordingDigest({ ...RECORDING, entries })).toBe(digest);
  });

  it('tells bytes of one entry from the line that starts the next', () => {
    const line = new TextEncoder().encode(
      '[1,1,"sent","http","client-to-server","client","server",1,"",null,null]\n',
    );
    const early = recordingOf({ bytes: line }, {});
    const late = recordingOf({}, { bytes: line });
    expect(recordingDigest(early)).not.toBe(recordingDigest(late));
  });

  it('changes with the object of a call', () => {
    const object = { package: 'p', class: 'C', id: '1', method: 'm', state: {} };
    const one = recordingDigest(recordingOf({ object }));
    expect(recordingDigest(recordingOf({ object: { ...object, state: { a: 1 } } }))).not.toBe(one);
    expect(recordingDigest(recordingOf({}))).not.toBe(one);
  });

  it('changes with every other member', () => {
    const changes: Partial<Recording>[] = [
      { scenario: 'other' },
      { seed: 2 },
      { duration: 1 },
      { truncated: true },
      { entries: RECORDING.entries.slice(1) },
    ];
    const members = [
      { at: 0.5 },
      { kind: 'lost' },
      { layer: 'tcp' },
      { direction: 'local' },
      { from: 'x' },
      { to: 'x' },
      { connection: 2 },
      { bytes: new Uint8Array(2) },
      { text: 'x' },
      { cause: null },
      { cause: { seq: 0, timer: null } },
      { answers: null },
    ] as const;
    for (const member of members) {
      const entries = RECORDING.entries.map((entry, seq) =>
        seq === 1 ? { ...entry, ...member } : entry,
      );
      changes.push({ entries });
    }
    const digests = changes.map((change) => recordingDigest({ ...RECORDING, ...change }));
    expect(new Set([digest, ...digests]).size).toBe(changes.length + 1);
  });
});
