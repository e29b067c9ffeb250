import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { frame, recordingOf, request, response } from '../../testing/recording-of.js';
import { readFixture } from '../../testing/read-fixture.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { readFile } from '../file/read-file.js';
import { meaningOf } from '../trace/meaning-of.js';
import type { Recording, TraceEntry } from '../trace/trace-entry.js';
import type { Har } from './har.js';
import { recordingFromHar } from './recording-from-har.js';
import { recordingToHar } from './recording-to-har.js';

/** The form in which Chromium saves an exchange; headers that tell nothing here are left out. */
const CHROME = {
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [],
    entries: [
      {
        _connectionId: '127',
        _priority: 'High',
        _resourceType: 'websocket',
        _webSocketMessages: [
          { type: 'receive', time: 1700000000.25, opcode: 1, data: '0{"sid":"a","upgrades":[]}' },
          { type: 'send', time: 1700000000.5, opcode: 1, data: '40' },
          { type: 'receive', time: 1700000000.75, opcode: 2, data: 'AQID' },
        ],
        request: {
          method: 'GET',
          url: 'wss://example.com/socket.io/?EIO=4&transport=websocket',
          httpVersion: 'HTTP/1.1',
          headers: [
            { name: 'Host', value: 'example.com' },
            { name: 'Upgrade', value: 'websocket' },
            { name: 'Connection', value: 'Upgrade' },
          ],
          queryString: [],
          cookies: [],
          headersSize: -1,
          bodySize: 0,
        },
        response: {
          status: 101,
          statusText: 'Switching Protocols',
          httpVersion: 'HTTP/1.1',
          headers: [{ name: 'Upgrade', value: 'websocket' }],
          cookies: [],
          content: { size: 0, mimeType: 'x-unknown' },
          redirectURL: '',
          headersSize: -1,
          bodySize: -1,
        },
        startedDateTime: '2023-11-14T22:13:20.000Z',
        time: 100,
      },
      {
        request: {
          method: 'POST',
          url: 'https://example.com/socket.io/?EIO=4&transport=polling&sid=a',
          httpVersion: 'h2',
          headers: [
            { name: ':authority', value: 'example.com' },
            { name: 'content-length', value: '99' },
          ],
          postData: { mimeType: 'text/plain', text: '42["é"]' },
        },
        response: {
          status: 200,
          statusText: '',
          headers: [{ name: 'content-encoding', value: 'gzip' }],
          content: { size: 2, mimeType: 'text/html', text: 'b2s=', encoding: 'base64' },
        },
        startedDateTime: '2023-11-14T22:13:20.100Z',
        time: 20,
      },
    ],
  },
};

function read(har: unknown): Recording {
  const recording = recordingFromHar(JSON.stringify(har));
  if (!recording.ok) throw recording.error;
  return recording.value;
}

/** A change somewhere in the archive. */
function damaged(change: (entry: Record<string, unknown>) => void): string {
  const copy = structuredClone(CHROME);
  // What makes it a bad one its type does not allow.
  change(copy.log.entries[1] as unknown as Record<string, unknown>);
  return JSON.stringify(copy);
}

describe('recordingFromHar', () => {
  it('reads what Chromium saves as a recording in the order of time', () => {
    const recording = read(CHROME);
    const sent = recording.entries.filter(({ kind }) => kind === 'sent');
    expect(sent.map(({ at, seq }) => [at, meaningOf(recording, seq).headline])).toEqual([
      [0, expect.stringContaining('websocket') as string],
      [100, expect.stringContaining('101') as string],
      [100, expect.stringContaining('é') as string],
      [120, expect.stringContaining('200') as string],
      [250, 'Engine.IO open'],
      [500, expect.stringContaining('CONNECT') as string],
      [750, expect.stringContaining('3 bytes') as string],
    ]);
  });

  it('writes HTTP/2 as HTTP/1.1, with the length of the body that it has', () => {
    const { entries } = read(CHROME);
    const [, , , , post] = entries;
    expect(decodeUtf8Lossy(post!.bytes)).toBe(
      'POST /socket.io/?EIO=4&transport=polling&sid=a HTTP/1.1\r\n' +
        'Host: example.com\r\nContent-Length: 8\r\n\r\n42["é"]',
    );
  });

  it('reads a single entry', () => {
    expect(read(CHROME.log.entries[0]).entries.length).toBe(10);
  });

  it.each<[string, string, (entry: Record<string, unknown>) => void]>([
    ['startedDateTime', 'startedDateTime', (entry) => (entry['startedDateTime'] = 'soon')],
    ['request', 'request', (entry) => (entry['request'] = 1)],
    ['request.url', 'request.url', (entry) => (entry['request'] = { method: 'GET', url: 'x' })],
    ['response.status', 'response.status', (entry) => (entry['response'] = {})],
    ['a message', '_webSocketMessages[0]', (entry) => (entry['_webSocketMessages'] = [{}])],
  ])('names %s when it is wrong', (_what, detail, change) => {
    expect(recordingFromHar(damaged(change))).toMatchObject({
      ok: false,
      error: { code: 'HAR_BAD_FIELD', offset: 1, detail },
    });
  });

  it.each<[string, string, (entry: Record<string, unknown>) => void]>([
    [
      'a body',
      'response.content.text at 2: Base64 text consists of',
      (entry) =>
        (entry['response'] = {
          status: 200,
          headers: [],
          content: { text: 'AB!D', encoding: 'base64' },
        }),
    ],
    [
      'a message',
      '_webSocketMessages[1].data at 5: Base64 text comes in groups',
      (entry) =>
        (entry['_webSocketMessages'] = [
          { type: 'send', time: 1, opcode: 1, data: 'hi' },
          { type: 'send', time: 1, opcode: 2, data: 'AAAAA' },
        ]),
    ],
  ])('says where the Base64 of %s goes wrong', (_what, detail, change) => {
    expect(recordingFromHar(damaged(change))).toMatchObject({
      error: {
        code: 'HAR_BAD_FIELD',
        offset: 1,
        detail: expect.stringContaining(detail) as string,
      },
    });
  });

  it('takes a time that JSON has no number for, or none, for that of the handshake', () => {
    const message = { type: 'send', opcode: 1, data: '2' };
    const text = damaged((entry) => {
      entry['time'] = 'ENDLESS';
      const times = ['ENDLESS', -1, 1e306, null, '1'];
      entry['_webSocketMessages'] = times.map((time) => ({ ...message, time }));
    }).replaceAll('"ENDLESS"', '1e999');
    const recording = recordingFromHar(text);
    if (!recording.ok) throw recording.error;
    const { entries, duration } = recording.value;
    const sent = entries.filter(({ kind, connection }) => kind === 'sent' && connection === 2);
    expect(sent.length).toBe(7);
    expect(new Set(sent.map(({ at }) => at)).size).toBe(1);
    expect(duration).toBeLessThan(60_000);
  });

  it.each([
    'blob:https://example.com/7d6ec3a4',
    'data:text/plain,a',
    'chrome-extension://abcdefgh/a.js',
    'about:blank',
  ])('leaves out %s, which went over no connection', (url) => {
    const text = damaged((entry) => {
      entry['request'] = { method: 'GET', url, headers: [] };
    });
    const recording = recordingFromHar(text);
    if (!recording.ok) throw recording.error;
    expect(recording.value.entries).toEqual(read(CHROME.log.entries[0]).entries);
  });

  it('takes the time of the message before where Web Inspector has left it empty', () => {
    const recording = recordingFromHar(damaged((entry) => (entry['startedDateTime'] = '')));
    if (!recording.ok) throw recording.error;
    const post = recording.value.entries.find(({ connection }) => connection === 2);
    expect(post?.at).toBe(750);
  });

  it('says where the text of an archive ends too early', () => {
    const text = JSON.stringify(CHROME);
    const cut = text.slice(0, text.indexOf('"data"') + 8);
    expect(recordingFromHar(cut)).toMatchObject({
      error: {
        code: 'HAR_NOT_JSON',
        offset: cut.length,
        detail: `the text ends inside the string that begins at ${cut.length - 1}`,
      },
    });
  });

  it('refuses more messages than a recording holds', () => {
    const message = { type: 'send', time: 1, opcode: 1, data: '2' };
    const text = damaged((entry) => {
      entry['_webSocketMessages'] = new Array<unknown>(125_001).fill(message);
    });
    expect(recordingFromHar(text)).toMatchObject({
      error: { code: 'HAR_TOO_LARGE', offset: 1, detail: 'more than 125000 messages' },
    });
  });

  it('tells how far it is', () => {
    const told: number[][] = [];
    const entries = new Array<unknown>(600).fill(CHROME.log.entries[1]);
    recordingFromHar(JSON.stringify({ log: { entries } }), {
      onProgress: (...numbers) => told.push(numbers),
    });
    expect(told).toEqual([
      [0, 600],
      [256, 600],
      [512, 600],
      [600, 600],
    ]);
  });

  it('does not let a header smuggle a line in', () => {
    const text = damaged((entry) => {
      entry['response'] = { status: 200, headers: [{ name: 'a', value: 'b\r\nSet-Cookie: c' }] };
    });
    expect(recordingFromHar(text)).toMatchObject({ error: { code: 'HAR_BAD_FIELD', offset: 1 } });
  });

  it.each([
    ['', 'HAR_NOT_JSON'],
    ['[]', 'HAR_BAD_FIELD'],
    ['{"log":{}}', 'HAR_BAD_FIELD'],
    ['{"log":{"entries":[null]}}', 'HAR_BAD_FIELD'],
  ])('refuses %j with %s', (text, code) => {
    expect(recordingFromHar(text)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an archive of Chromium', () => {
  const [archive] = readFixture<{ log: { entries: { _webSocketMessages?: unknown[] }[] } }>(
    'chrome-har.txt',
  );
  const recording = read(archive);
  const headlines = recording.entries
    .filter(({ kind }) => kind === 'sent')
    .map(({ seq }) => meaningOf(recording, seq).headline);

  it('reads as the conversation that it was: climbing, an event, a binary answer, the end', () => {
    const steps = [
      'open',
      'CONNECT',
      '101',
      'ping "probe"',
      'pong "probe"',
      'upgrade',
      'EVENT',
      'BINARY_ACK',
    ];
    const places = steps.map((step) => headlines.findIndex((line) => line.includes(step)));
    expect(places, headlines.join('\n')).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(headlines.some((line) => line.includes('DISCONNECT'))).toBe(true);
  });

  it('may say that a frame was bad, without its bytes', () => {
    const [, bad] = archive!.log.entries.flatMap(({ _webSocketMessages: list }) =>
      list && list.length < 5 ? list : [],
    );
    expect(bad).toMatchObject({ type: 'error', opcode: -1 });
    expect(headlines.slice(headlines.indexOf('GET /news'))).toEqual([
      'GET /news',
      '101 Switching Protocols',
      'text "hi"',
    ]);
  });

  it('gives the same messages when it is written and read again', () => {
    const again = recordingToHar(read(recordingToHar(recording)));
    const messagesOf = (har: typeof again) =>
      har.log.entries.map(({ _webSocketMessages: list }) => list?.map(({ data }) => data));
    expect(messagesOf(again)).toEqual(messagesOf(recordingToHar(recording)));
    expect(messagesOf(again).flat()).toContain('420["sum",2,3]');
  });
});

describe('an archive of Playwright', () => {
  const [embedded, zipped = ''] = readFixture<Har & string>('playwright-har.txt');
  const conversationOf = (recording: Recording) =>
    recording.entries
      .filter(({ kind, layer }) => kind === 'sent' && layer === 'websocket')
      .map(({ seq }) => meaningOf(recording, seq).headline);

  it('counts the times of messages in milliseconds', () => {
    const recording = read(embedded);
    expect(conversationOf(recording)).toEqual([
      'ping "probe"',
      'pong "probe"',
      'upgrade',
      'Socket.IO EVENT "sum" (ack 0)',
      'Socket.IO BINARY_ACK 0',
      'attachment 1 of 1, 2 bytes',
      'Socket.IO DISCONNECT',
    ]);
    expect(recording.duration).toBeGreaterThan(20);
    expect(recording.duration).toBeLessThan(2000);
  });

  it('has its contents in files beside it where it is zipped', () => {
    const content = readFile(Uint8Array.from(Buffer.from(zipped, 'base64')), 100_000);
    if (!content.ok) throw content.error;
    const { text, files } = content.value;
    const whole = recordingFromHar(text ?? '', { files });
    if (!whole.ok) throw whole.error;
    expect(conversationOf(whole.value)).toEqual(conversationOf(read(embedded)));
    const bodies = (recording: Recording) =>
      recording.entries.filter(({ bytes }) => decodeUtf8Lossy(bytes).endsWith('\r\n\r\nok')).length;
    expect(bodies(whole.value)).toBe(2);
    const alone = recordingFromHar(text ?? '');
    if (!alone.ok) throw alone.error;
    expect([conversationOf(alone.value).length, bodies(alone.value)]).toEqual([0, 0]);
  });

  it('is refused where the file beside it is not of JSON lines', () => {
    const [entry] = (embedded?.log.entries ?? []).filter((one) => one._webSocketMessages);
    const { _webSocketMessages: _, ...rest } = entry!;
    const response = { ...rest.response, content: { _file: 'a.jsonl' } };
    const files = new Map([['a.jsonl', encodeUtf8('{"type":"send"')]]);
    expect(recordingFromHar(JSON.stringify({ ...rest, response }), { files })).toMatchObject({
      error: { code: 'HAR_BAD_FIELD', detail: '_webSocketMessages' },
    });
  });
});

/** Sent and received entries for messages, at distances of ten milliseconds. */
function pairsOf(...messages: readonly Partial<TraceEntry>[]): Recording {
  return recordingOf(
    ...messages.flatMap((message, index) => [
      { ...message, at: index * 10 },
      {
        ...message,
        at: index * 10 + 5,
        kind: 'received' as const,
        cause: { seq: index * 2, timer: null },
      },
    ]),
  );
}

describe('recordingToHar', () => {
  const toClient = { direction: 'server-to-client', answers: null } as const;
  const recording = pairsOf(
    request('GET /socket.io/?EIO=4 HTTP/1.1', 'Host: lab', 'Upgrade: websocket'),
    response(0, 'HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', '', ''),
    { ...frame('0{}', { maskingKey: null }), ...toClient },
    { ...frame('4', { fin: false }) },
    { ...frame('0', { opcode: 0 }) },
    { ...frame(Uint8Array.of(1, 2), { maskingKey: null }), ...toClient },
    { ...frame(Uint8Array.of(3, 232), { opcode: 8 }) },
  );

  it('puts messages together and keeps control frames apart', () => {
    const [entry] = recordingToHar(recording, { startedAt: 1_700_000_000_000 }).log.entries;
    expect(entry).toMatchObject({
      startedDateTime: '2023-11-14T22:13:20.000Z',
      time: 15,
      request: { method: 'GET', url: 'ws://lab/socket.io/?EIO=4' },
      response: { status: 101 },
    });
    expect(entry?._webSocketMessages).toEqual([
      { type: 'receive', time: 1700000000.025, opcode: 1, data: '0{}' },
      { type: 'send', time: 1700000000.04, opcode: 1, data: '40' },
      { type: 'receive', time: 1700000000.055, opcode: 2, data: 'AQI=' },
    ]);
    expect(entry?._webSocketControlFrames).toEqual([
      { type: 'send', time: 1700000000.06, opcode: 8, data: 'A+g=' },
    ]);
  });

  it('gives a request without an answer the status 0', () => {
    const { log } = recordingToHar(pairsOf(request('GET / HTTP/1.1', 'Host: lab')));
    expect(log.entries[0]?.response.status).toBe(0);
  });

  it('writes what a compressed body says, and what the coding saved', () => {
    const packets = '42["news"]'.repeat(300);
    const body = gzipSync(packets);
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const answer = { ...response(0), bytes: concatBytes([encodeUtf8(head), body]) };
    const recording = recordingOf(
      request('GET /socket.io/?EIO=4&transport=polling&sid=a HTTP/1.1'),
      answer,
      { ...answer, kind: 'received', cause: { seq: 1, timer: null } },
    );
    const { response: written } = recordingToHar(recording).log.entries[0]!;
    expect(written.bodySize).toBe(body.length);
    expect(written.content).toEqual({
      size: 3000,
      compression: 3000 - body.length,
      mimeType: '',
      text: packets,
    });
    expect(written.headers).toContainEqual({ name: 'Content-Encoding', value: 'gzip' });
  });

  it('gives an archive that reads as the same messages again', () => {
    const har = recordingToHar(recording);
    expect(recordingToHar(read(har)).log.entries[0]?._webSocketMessages).toEqual(
      har.log.entries[0]?._webSocketMessages,
    );
  });
});
