import { encodeUtf8, type Recording, type TraceEntry } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { metricsOf } from './metrics-of.js';
import { newsOf } from './news.js';
import { createRunningQuantile, quantile } from './quantile.js';
import { createStalenessQuantiles, stalenessOver } from './staleness.js';

type Part = Partial<TraceEntry> & { readonly at: number };

/** A recording of these entries, each a note of the server unless it says otherwise. */
function recordingOf(duration: number, ...parts: Part[]): Recording {
  const entries = parts.map((part, seq): TraceEntry => ({
    seq,
    kind: 'note',
    layer: 'program',
    direction: 'local',
    from: 'server',
    to: part.from ?? 'server',
    connection: null,
    bytes: new Uint8Array(0),
    text: '',
    cause: null,
    answers: null,
    ...part,
  }));
  return { version: 1, scenario: 'made', seed: 1, duration, truncated: false, entries };
}

const UP = { layer: 'http', direction: 'client-to-server', from: 'client', to: 'server' } as const;
const DOWN = {
  layer: 'http',
  direction: 'server-to-client',
  from: 'server',
  to: 'client',
} as const;
const tcp = (at: number, text: string): Part => ({
  ...UP,
  at,
  kind: 'sent',
  layer: 'tcp',
  text,
  connection: 1,
});
const GET = encodeUtf8('GET /news HTTP/1.1\r\nHost: lab\r\n\r\n');
const ANSWER = encodeUtf8('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');

describe('metricsOf', () => {
  const recording = recordingOf(
    1000,
    tcp(0, 'SYN'),
    { ...UP, at: 10, kind: 'sent', bytes: GET },
    { ...UP, at: 15, kind: 'received', bytes: GET },
    { ...DOWN, at: 25, kind: 'sent', bytes: ANSWER, answers: 1 },
    { ...DOWN, at: 30, kind: 'received', bytes: ANSWER, answers: 1 },
    // A masked frame with "2" up, and "3" down.
    {
      ...UP,
      at: 40,
      kind: 'sent',
      layer: 'websocket',
      bytes: Uint8Array.of(0x81, 0x81, 0, 0, 0, 0, 0x32),
    },
    {
      ...DOWN,
      at: 50,
      kind: 'received',
      layer: 'websocket',
      bytes: Uint8Array.of(0x81, 0x01, 0x33),
    },
    tcp(500, 'FIN'),
  );

  it('tells header bytes from payload bytes, up from down', () => {
    expect(metricsOf(recording, 'client')).toMatchObject({
      requests: 1,
      frames: 2,
      headerBytes: GET.length + (ANSWER.length - 5) + 6 + 2,
      payloadBytes: 5 + 1 + 1,
      bytesUp: GET.length + 7,
      bytesDown: ANSWER.length + 3,
      bytes: GET.length + 7 + ANSWER.length + 3,
    });
  });

  it('counts over HTTP/2 what its frames take: fields in full once, then by number', () => {
    const chunk = encodeUtf8('5\r\nhello\r\n');
    const exchange = (at: number, stream: string): Part[] => [
      { ...UP, at, kind: 'sent', bytes: GET, text: stream, connection: 1 },
      { ...DOWN, at: at + 5, kind: 'received', bytes: ANSWER, text: stream, connection: 1 },
    ];
    const over2 = recordingOf(100, ...exchange(0, 'stream 1'), ...exchange(20, 'stream 3'), {
      ...DOWN,
      at: 30,
      kind: 'received',
      bytes: chunk,
      text: 'stream 5',
      connection: 1,
    });
    // The sizes that were measured, each body in a frame of DATA.
    expect(metricsOf(over2, 'client')).toMatchObject({
      requests: 2,
      headerBytes: 90 + 28 + 9 + 39 + 13 + 9 + 9,
      payloadBytes: 15,
      bytesUp: 90 + 39,
    });
  });

  it("counts the server's own side: what it received is up for the client", () => {
    expect(metricsOf(recording, 'server')).toMatchObject({
      requests: 0,
      bytesUp: ANSWER.length,
      bytesDown: GET.length,
    });
  });

  it('measures round trips from the request to its answer', () => {
    expect(metricsOf(recording, 'client').roundTripMedian).toBe(20);
  });

  it('holds a connection from SYN to FIN, and counts only the window asked for', () => {
    const whole = metricsOf(recording, 'client');
    expect([whole.connections, whole.connectionsMost, whole.connectionsHeld]).toEqual([1, 1, 0.5]);
    const late = metricsOf(recording, 'client', [400, 600]);
    expect([late.connections, late.connectionsMost, late.connectionsHeld]).toEqual([0, 0, 0.5]);
    expect([late.requests, late.bytes]).toEqual([0, 0]);
  });

  it('reckons what an hour at this rate would cost', () => {
    const { requestsPerHour, bytesPerHour, bytes } = metricsOf(recording, 'client');
    expect([requestsPerHour, bytesPerHour]).toEqual([3600, bytes * 3600]);
  });

  it('adds up: two windows that follow each other count what the whole does', () => {
    const [early, late] = [
      metricsOf(recording, 'client', [0, 25]),
      metricsOf(recording, 'client', [26, 1000]),
    ];
    const whole = metricsOf(recording, 'client');
    expect(early.bytes).toBe(GET.length);
    expect(early.bytes + late.bytes).toBe(whole.bytes);
    expect([early.frames, late.frames, early.requests, late.requests]).toEqual([0, 2, 1, 0]);
  });

  it('does not know yet what comes after the window', () => {
    const news = recordingOf(
      100,
      { at: 10, text: 'made a' },
      { at: 90, from: 'client', text: 'got a' },
    );
    expect(metricsOf(news, 'client', [0, 50])).toMatchObject({
      news: 0,
      latencyMedian: Number.NaN,
    });
    expect(metricsOf(news, 'client', [0, 50]).stalenessP95).toBeCloseTo(38, 1);
    expect(metricsOf(news, 'client', [0, 90]).latencyMedian).toBe(80);
  });

  it('says the same of a moment, whatever moments it was asked for before', () => {
    const parts = Array.from({ length: 200 }, (_, id): Part[] => [
      { at: id * 10, text: `made ${id}` },
      { at: id * 10 + ((id * 37) % 90), from: 'client', text: `got ${id}` },
    ]).flat();
    const inTime = parts.sort((a, b) => a.at - b.at);
    const asked = recordingOf(3000, ...inTime);
    for (const to of [500, 510, 520, 2000, 1990, 700, 15, 0, 3000, 505]) {
      for (const from of [0, 400]) {
        const fresh = recordingOf(3000, ...inTime);
        expect(metricsOf(asked, 'client', [from, to])).toEqual(
          metricsOf(fresh, 'client', [from, to]),
        );
      }
    }
    expect(metricsOf(asked, 'client', [0, 505])).toMatchObject({
      news: inTime.filter(({ at, text }) => at <= 505 && text?.startsWith('got ')).length,
    });
  });

  it('has no latency where there was no news', () => {
    expect(metricsOf(recording, 'client').latencyMedian).toBeNaN();
  });
});

describe('newsOf and staleness', () => {
  const got = (at: number, id: string, from = 'client'): Part => ({ at, from, text: `got ${id}` });
  const made = (at: number, id: string): Part => ({ at, text: `made ${id}` });

  it('pairs what was made with the first time it came', () => {
    const recording = recordingOf(100, made(10, 'a'), got(15, 'a'), got(40, 'a'), made(50, 'b'));
    expect(newsOf(recording, 'client')).toEqual([
      { id: 'a', made: 10, got: 15 },
      { id: 'b', made: 50, got: null },
    ]);
    expect(metricsOf(recording, 'client')).toMatchObject({ news: 1, latencyMedian: 5 });
  });

  it('counts for copies of a host when the last of them has it', () => {
    const recording = recordingOf(
      100,
      made(10, 'a'),
      got(15, 'a', 'client-1'),
      got(40, 'a', 'client-2'),
    );
    expect(newsOf(recording, 'client')[0]?.got).toBe(40);
    expect(newsOf(recording, 'client-1')[0]?.got).toBe(15);
  });

  it('is 0 while a host is up to date, else the age of the oldest thing it lacks', () => {
    // Lacking for 20 of 100 ms, growing from 0 to 20: at most 10 for 90 % of the time.
    const news = [{ id: 'a', made: 0, got: 20 }];
    expect(createStalenessQuantiles(news)(100, [0.8])[0]).toBe(0);
    expect(createStalenessQuantiles(news)(100, [0.9])[0]).toBeCloseTo(10, 2);
    expect(createStalenessQuantiles(news)(100, [1])[0]).toBeCloseTo(20, 2);
  });

  it('does not start over when newer news come while older are still missing', () => {
    const news = [
      { id: 'a', made: 0, got: 100 },
      { id: 'b', made: 50, got: 60 },
    ];
    expect(createStalenessQuantiles(news)(100, [1])[0]).toBeCloseTo(100, 2);
  });

  it('tells staleness over time, without gaps', () => {
    const news = [{ id: 'a', made: 10, got: 30 }];
    expect(stalenessOver(news, 50)).toEqual([
      { at: 10, length: 20, from: 0, to: 20 },
      { at: 30, length: 20, from: 0, to: 0 },
    ]);
  });

  it('takes what came before it was made for something else', () => {
    const news = [{ id: 'a', made: 50, got: 10 }];
    expect(createStalenessQuantiles(news)(100, [1])[0]).toBeCloseTo(50, 2);
    expect(stalenessOver(news, 100)).toEqual([{ at: 50, length: 50, from: 0, to: 50 }]);
  });

  it('counts the part of a stretch that has happened', () => {
    const staleness = createStalenessQuantiles([{ id: 'a', made: 0, got: 20 }]);
    // Asked for out of order: up to 100, up to 8 while it is lacking, up to 40, and before anything was made.
    expect(staleness(100, [1])[0]).toBeCloseTo(20, 2);
    expect(staleness(8, [1])[0]).toBeCloseTo(8, 2);
    expect(staleness(40, [0.5, 0.75]).map(Math.round)).toEqual([0, 10]);
    expect(staleness(0, [0.5])[0]).toBeNaN();
  });

  it('knows nothing where nothing was made', () => {
    expect(createStalenessQuantiles([])(100, [0.5])[0]).toBeNaN();
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('quantile', () => {
  it('is the nearest rank', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([0, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 10, 19, 20]);
  });

  it('is the same of a beginning that grows and shrinks, in small moves and in large ones', () => {
    const values = Array.from({ length: 300 }, (_, index) => (index * 7919) % 101);
    const running = createRunningQuantile(values);
    for (const count of [10, 12, 30, 290, 270, 265, 1, 0, 300]) {
      for (const share of [0, 0.5, 0.95, 1])
        expect(running(count, share)).toEqual(quantile(values.slice(0, count), share));
    }
  });
});
