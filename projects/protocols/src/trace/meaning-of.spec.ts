import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { frame, recordingOf, request, response } from '../../testing/recording-of.js';
import { bytesOf } from '../../testing/bytes-of.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { encodeChunk, encodeLastChunk } from '../http/chunked-encoding.js';
import { meaningOf } from './meaning-of.js';
import type { TraceEntry } from './trace-entry.js';

const POLL = 'GET /socket.io/?EIO=4&transport=polling&t=abc&sid=XyZ HTTP/1.1';
const POST = 'POST /socket.io/?EIO=4&transport=polling&t=abc&sid=XyZ HTTP/1.1';
const OPEN =
  '0{"sid":"XyZ","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}';
const UPGRADE = request(
  'GET /socket.io/?EIO=4&transport=websocket&sid=XyZ HTTP/1.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
);

function headlines(...entries: readonly Partial<TraceEntry>[]): string[] {
  const recording = recordingOf(...entries);
  return recording.entries.map((entry) => meaningOf(recording, entry.seq).headline);
}

describe('meaningOf over HTTP', () => {
  it('tells a polling session', () => {
    expect(
      headlines(
        request('GET /socket.io/?EIO=4&transport=polling&t=abc HTTP/1.1'),
        response(0, 'HTTP/1.1 200 OK', '', OPEN),
        request(POST, '', '40'),
        response(2, 'HTTP/1.1 200 OK', '', 'ok'),
        request(POLL),
        response(4, 'HTTP/1.1 200 OK', '', '40{"sid":"abc"}'),
        request(POST, '', '42["hello"]\x1e42["world"]'),
        response(4, 'HTTP/1.1 200 OK', '', '6'),
        response(4, 'HTTP/1.1 200 OK', '', '2'),
        response(4, 'HTTP/1.1 200 OK', '', '1'),
        response(4, 'HTTP/1.1 200 OK', '', '430["sum"]'),
        request(POST, '', '3'),
      ),
    ).toEqual([
      'GET polling: handshake',
      '200 · Engine.IO open',
      'POST polling: Socket.IO CONNECT',
      '200 · ok',
      'GET polling: waits for packets',
      '200 · Socket.IO CONNECT',
      'POST polling: 2 packets',
      '200 · noop',
      '200 · ping',
      '200 · Engine.IO close',
      '200 · Socket.IO ACK 0',
      'POST polling: pong',
    ]);
  });

  it('tells the chunks of a response that goes on', () => {
    const piece = (text: string): Partial<TraceEntry> => ({
      ...response(0, ''),
      bytes: new TextEncoder().encode(text),
    });
    expect(
      headlines(
        request('GET /news HTTP/1.1'),
        response(0, 'HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'),
        piece('11\r\nid: 40\ndata: xx\n\n\r\n'),
        piece('3\r\nend\r\n0\r\n\r\n'),
        piece('0\r\n\r\n'),
        piece('zz\r\n'),
      ).slice(1),
    ).toEqual([
      '200 OK · its body follows',
      'chunk: id: 40 · data: xx',
      'last chunk: end',
      'last chunk: the body is over',
      'not HTTP/1.1 (HTTP_INCOMPLETE)',
    ]);
  });

  it('tells an Upgrade, one that a proxy took out, and one without a session', () => {
    expect(
      headlines(
        UPGRADE,
        response(0, 'HTTP/1.1 101 Switching Protocols'),
        request('GET /socket.io/?EIO=4&transport=websocket&sid=XyZ HTTP/1.1'),
        response(2, 'HTTP/1.1 400 Bad Request', '', '{"code":3,"message":"Bad request"}'),
        request('GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', 'Upgrade: websocket'),
      ),
    ).toEqual([
      'GET websocket: Upgrade',
      '101 Switching Protocols',
      'GET websocket: no Upgrade header',
      '400 · Bad request',
      'GET websocket: Upgrade and handshake',
    ]);
  });

  it('tells plain HTTP, and leaves packets of other Engine.IO versions alone', () => {
    expect(
      headlines(
        request('GET /news HTTP/1.1'),
        response(0, 'HTTP/1.1 404 Not Found', '', '{"message":"no news"}'),
        request('GET /socket.io/?EIO=2&transport=polling HTTP/1.1'),
        response(2, 'HTTP/1.1 200 OK', '', '96:0{}'),
        response(null, 'HTTP/1.1 200 OK', '', '2'),
      ),
    ).toEqual([
      'GET /news',
      '404 Not Found',
      'GET /socket.io/?EIO=2&transport=polling',
      '200 OK',
      '200 OK',
    ]);
  });

  it('reads the packets of Engine.IO 3: text with lengths, bytes, a script', () => {
    const asked = 'GET /socket.io/?EIO=3&transport=polling&sid=x';
    const head = new TextEncoder().encode('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n');
    const inBytes = Uint8Array.of(...head, 0, 2, 0xff, 0x34, 0x30);
    expect(
      headlines(
        request(`${asked}&b64=1 HTTP/1.1`),
        response(0, 'HTTP/1.1 200 OK', '', '2:4016:451-["hello",{}]6:b4DP8='),
        response(0, 'HTTP/1.1 200 OK', '', '3:6'),
        request(`${asked} HTTP/1.1`),
        { ...response(3, ''), bytes: inBytes },
        request(`${asked}&j=0 HTTP/1.1`),
        response(5, 'HTTP/1.1 200 OK', '', '___eio[0]("1:6");'),
      ),
    ).toEqual([
      'GET polling: waits for packets',
      '200 · 3 packets',
      '200 · not Engine.IO (EIO3_TRUNCATED)',
      'GET polling: waits for packets',
      '200 · Socket.IO CONNECT',
      'GET polling: waits for packets',
      '200 · noop',
    ]);
  });

  it('lists the layers from the outside in, packet by packet', () => {
    const recording = recordingOf(request(POST, 'Host: lab', '', '2\x1e421/admin,["sum",1]'));
    expect(meaningOf(recording, 0)).toEqual({
      headline: 'POST polling: 2 packets',
      layers: [
        {
          protocol: 'HTTP/1.1',
          text: POST,
          fields: [
            { name: 'EIO', value: '4', note: 'query: version of the Engine.IO protocol' },
            { name: 'transport', value: 'polling', note: 'query' },
            { name: 't', value: 'abc', note: 'query: keeps caches away' },
            { name: 'sid', value: 'XyZ', note: 'query: the Engine.IO session' },
            { name: 'Host', value: 'lab' },
            { name: 'Content-Length', value: '21' },
            { name: 'body', value: '21 bytes' },
          ],
        },
        {
          protocol: 'Engine.IO',
          text: '2',
          fields: [{ name: 'type', value: 'ping', note: '2 on the wire' }],
        },
        {
          protocol: 'Engine.IO',
          text: '421/admin,["sum",1]',
          fields: [{ name: 'type', value: 'message', note: '4 on the wire' }],
        },
        expect.objectContaining({ protocol: 'Socket.IO', text: '21/admin,["sum",1]' }),
      ],
    });
  });

  it('explains the members of the open packet', () => {
    const recording = recordingOf(
      request('GET /socket.io/?EIO=4&transport=polling HTTP/1.1'),
      response(0, 'HTTP/1.1 200 OK', '', OPEN),
    );
    expect(meaningOf(recording, 1).layers[1]?.fields).toContainEqual({
      name: 'pingInterval',
      value: '25000',
      note: 'ms between two pings of the server',
    });
  });

  it('takes the coding off a body and tells the packets in it', () => {
    const packets = `42["list",${JSON.stringify(Array.from({ length: 100 }, (_, id) => ({ id })))}]`;
    const body = gzipSync(packets);
    const chunked = concatBytes([
      ...[encodeChunk(body.subarray(0, 10)), encodeChunk(body.subarray(10)), encodeLastChunk()],
    ]);
    const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n';
    const answers = [
      concatBytes([encodeUtf8(`${head}Content-Length: ${body.length}\r\n\r\n`), body]),
      concatBytes([encodeUtf8(`${head}Transfer-Encoding: chunked\r\n\r\n`), chunked]),
    ].map((bytes): Partial<TraceEntry> => ({ ...response(0), bytes }));
    const recording = recordingOf(request(POLL), ...answers);
    for (const seq of [1, 2]) {
      const { headline, layers } = meaningOf(recording, seq);
      expect(headline).toMatch(/^200 · gzip: Socket\.IO EVENT "list"/);
      expect(layers.map(({ protocol }) => protocol)).toEqual([
        ...['HTTP/1.1', 'Content-Encoding', 'Engine.IO', 'Socket.IO'],
      ]);
      expect(layers[1]?.text).toBe(`gzip, ${packets.length} → ${body.length} bytes`);
      expect(layers[1]?.fields[0]?.value).toBe(`${packets.length} bytes`);
    }
  });

  it.each([
    ['gzip', 'xyz', 'HTTP_BAD_CONTENT_CODING'],
    ['br', 'xyz', 'HTTP_UNSUPPORTED_CONTENT_CODING'],
  ])('names the rule for a body that is no %s', (coding, body, code) => {
    const recording = recordingOf(
      request(POLL),
      response(0, 'HTTP/1.1 200 OK', `Content-Encoding: ${coding}`, '', body),
    );
    const { headline, layers } = meaningOf(recording, 1);
    expect(headline).toBe(`200 · 3 bytes, ${coding}`);
    expect(layers[1]).toMatchObject({ protocol: 'Content-Encoding', fields: [{ value: code }] });
  });

  it('does not inflate a bomb', () => {
    const body = gzipSync(new Uint8Array(2 ** 24));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const bomb = { ...response(0), bytes: concatBytes([encodeUtf8(head), body]) };
    const recording = recordingOf(request(POLL), bomb);
    expect(meaningOf(recording, 1).layers[1]?.fields[0]?.value).toBe('HTTP_CONTENT_TOO_LARGE');
  });
});

describe('meaningOf over WebSocket', () => {
  it('tells the probe, events, acks, namespaces and heartbeats of Socket.IO', () => {
    expect(
      headlines(
        UPGRADE,
        frame('2probe'),
        frame('5'),
        frame('420["sum",1,2]', { maskingKey: null }),
        frame('43/admin,0[3]'),
        frame('44{"message":"Not authorized"}'),
        frame('2'),
        frame('41'),
      ).slice(1),
    ).toEqual([
      'ping "probe"',
      'upgrade',
      'Socket.IO EVENT "sum" (ack 0)',
      'Socket.IO ACK /admin 0',
      'Socket.IO CONNECT_ERROR "Not authorized"',
      'ping',
      'Socket.IO DISCONNECT',
    ]);
  });

  it('numbers attachments, past frames of others in between', () => {
    expect(
      headlines(
        UPGRADE,
        frame('452-["file",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]'),
        frame(bytesOf('0102')),
        { ...frame('42["other"]'), direction: 'server-to-client' },
        frame('', { opcode: 9 }),
        frame(bytesOf('03')),
        frame(bytesOf('04')),
      ).slice(1),
    ).toEqual([
      'Socket.IO BINARY_EVENT "file"',
      'attachment 1 of 2, 2 bytes',
      'Socket.IO EVENT "other"',
      'WebSocket Ping',
      'attachment 2 of 2, 1 byte',
      'binary message, 1 byte',
    ]);
  });

  it('reads text as text where no Engine.IO handshake opened the connection', () => {
    expect(
      headlines(
        request('GET /chat HTTP/1.1', 'Upgrade: websocket'),
        frame('2probe'),
        frame('451-["a",{}]'),
        frame(bytesOf('00')),
        { ...frame('2probe'), connection: 7 },
      ).slice(1),
    ).toEqual([
      'text "2probe"',
      'text "451-[\\"a\\",{}]"',
      'binary message, 1 byte',
      'text "2probe"',
    ]);
  });

  it('reads messages of bare Engine.IO as its own', () => {
    const target = 'GET /engine.io/?EIO=4&transport=websocket HTTP/1.1';
    expect(headlines(request(target, 'Upgrade: websocket'), frame('42["x"]'))[1]).toBe(
      'message "2[\\"x\\"]"',
    );
  });

  it.each([
    ['8800', 'WebSocket Close, no code'],
    ['880203e8', 'WebSocket Close 1000 Normal Closure'],
    ['880503e8627965', 'WebSocket Close 1000 "bye"'],
    ['880203ed', 'WebSocket Close (WS_CLOSE_CODE_FORBIDDEN)'],
    ['8a0548656c6c6f', 'WebSocket Pong, 5 bytes'],
    ['010348656c', 'first fragment of text, 3 bytes'],
    ['80026c6f', 'last fragment, 2 bytes'],
    ['00016c', 'fragment, 1 byte'],
    ['8300', 'invalid frame (WS_UNKNOWN_OPCODE)'],
    ['8105', 'invalid frame (incomplete)'],
    ['', 'invalid frame (incomplete)'],
  ])('tells the frame %j', (hex, headline) => {
    expect(headlines({ layer: 'websocket', bytes: bytesOf(hex) })).toEqual([headline]);
  });

  it('shows what the frame itself says', () => {
    const recording = recordingOf(UPGRADE, {
      layer: 'websocket',
      bytes: bytesOf('818137fa213d05'),
    });
    expect(meaningOf(recording, 1).layers.slice(0, 2)).toEqual([
      {
        protocol: 'WebSocket',
        text: 'text frame, 1 byte, masked',
        fields: [
          { name: 'FIN', value: '1', note: 'the message ends here' },
          { name: 'opcode', value: '0x1', note: 'text' },
          { name: 'payload length', value: '1', note: 'bytes' },
          { name: 'masking key', value: '37 fa 21 3d', note: 'XORed with the payload' },
        ],
      },
      {
        protocol: 'Engine.IO',
        text: '2',
        fields: [{ name: 'type', value: 'ping', note: '2 on the wire' }],
      },
    ]);
  });
});

describe('meaningOf beside the wire', () => {
  it('tells TCP segments and what programs say', () => {
    expect(
      headlines(
        { layer: 'tcp', text: 'SYN' },
        { layer: 'program', kind: 'note', text: 'two\nlines', connection: null },
        { layer: 'program', kind: 'error', text: 'boom', stack: 'Error: boom', connection: null },
        { layer: 'program', kind: 'intervention', text: 'latency: 40 ms', connection: null },
      ),
    ).toEqual(['TCP SYN', 'two lines', 'error: boom', 'latency: 40 ms']);
  });

  it('tells what was lost, whether the entry carries it or its cause does', () => {
    const cause = { seq: 0, timer: null };
    expect(
      headlines(
        request('GET /news HTTP/1.1'),
        { kind: 'lost', cause },
        {
          ...request('GET /olds HTTP/1.1'),
          kind: 'lost',
        },
      ),
    ).toEqual(['GET /news', 'lost: GET /news', 'lost: GET /olds']);
  });

  it('answers for entries that are not there', () => {
    expect(meaningOf(recordingOf(), 5)).toEqual({ headline: 'no entry 5', layers: [] });
  });
});

describe('meaningOf on hostile input', () => {
  it('keeps headlines at 60 characters, cutting no character in half', () => {
    const long = headlines(
      UPGRADE,
      frame(`42["${'𝄞'.repeat(200)}"]`),
      frame(`40/${'n'.repeat(200)},`),
      request(`GET /${'x'.repeat(200)} HTTP/1.1`),
      { layer: 'program', kind: 'note', text: '𝄞'.repeat(200) },
      { layer: 'program', kind: 'note', text: `x${'𝄞'.repeat(200)}` },
      { ...frame('', { opcode: 8, payload: bytesOf(`03e8${'22'.repeat(123)}`) }) },
      response(null, `HTTP/1.1 200 ${'r'.repeat(200)}`),
    );
    for (const headline of long) {
      expect(headline.length).toBeLessThanOrEqual(60);
      expect(headline).not.toMatch(/\p{Surrogate}/u);
    }
    expect(long.filter((headline) => headline.includes('…'))).toHaveLength(7);
  });

  it('survives packets that are nested deeper than any stack', () => {
    const depth = 20_000;
    const text = `42["a",${'['.repeat(depth)}${']'.repeat(depth)}]`;
    expect(headlines(UPGRADE, frame(text))[1]).toBe('Socket.IO EVENT "a"');
  });

  it('does not take a megabyte apart, nor count a body of thousands of packets out', () => {
    const recording = recordingOf(
      UPGRADE,
      frame(`42["${'x'.repeat(1_000_000)}"]`),
      request(POST, '', Array(5000).fill('2').join('\x1e')),
      request(POST, '', `42["${'x'.repeat(100_000)}"]`),
    );
    expect(meaningOf(recording, 1).headline).toBe('text message, 1000006 bytes');
    expect(meaningOf(recording, 2).headline).toBe('POST polling: 5000 packets');
    expect(meaningOf(recording, 3).headline).toBe('POST polling: 100006 bytes of packets');
    expect(meaningOf(recording, 3).layers).toHaveLength(1);
    expect(meaningOf(recording, 2).layers.length).toBeLessThanOrEqual(64);
  });

  it('never throws on random and on damaged bytes', () => {
    const random = new RandomSource(15);
    const good = [
      UPGRADE,
      frame('420["sum",1,2]'),
      frame(bytesOf('0102')),
      request(POST, '', '42["a"]\x1ebAQID'),
      response(0, 'HTTP/1.1 200 OK', '', OPEN),
    ];
    for (let round = 0; round < 3000; round++) {
      const entries = good.map((entry) => {
        const bytes = new Uint8Array(entry.bytes ?? []);
        for (let hits = random.below(4); hits > 0; hits--) {
          bytes[random.below(bytes.length)] = random.below(256);
        }
        return { ...entry, bytes, answers: random.pick([null, 0, 3, 99, -1]) };
      });
      const layer = random.pick(['http', 'websocket'] as const);
      expect(() =>
        headlines(...entries, { layer, bytes: random.bytes(random.below(30)) }),
      ).not.toThrow();
    }
  });
});
