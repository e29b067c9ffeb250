import { encodeFrame, encodeUtf8, OPCODE, type TraceEntry } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerConnection } from '../http/server-connection.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { Network } from '../network/network.js';
import { Random } from '../random/random.js';
import { Recorder } from '../recorder/recorder.js';
import { acceptWebSocket, type ServerWebSocket } from './server-web-socket.js';
import { VirtualBlob } from './virtual-blob.js';
import {
  VirtualWebSocket,
  type CloseEventLike,
  type MessageEventLike,
} from './virtual-web-socket.js';

type Serve = (socket: ServerWebSocket) => void;

/** One server, one client, 10 ms apart. Without `serve` the server knows no WebSocket. */
function open(serve: Serve | null, url = 'ws://lab/chat', protocols: string[] = []) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox: null } });
  const server = new VirtualHttpServer(network, Date).listen('lab:80', 'server');
  server.on('request', (_request: unknown, response: { writeHead(s: number): { end(): void } }) => {
    response.writeHead(404).end();
  });
  if (serve !== null) {
    server.on('upgrade', (request: IncomingMessage, connection: ServerConnection) => {
      const socket = acceptWebSocket(request, connection, { nextTick: queueMicrotask });
      if (socket !== null) serve(socket);
    });
  }
  const where = { network, host: 'client', origin: 'http://lab', random: new Random(1) };
  const log: unknown[] = [];
  const socket = new VirtualWebSocket(where, url, protocols);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => log.push('open');
  socket.onmessage = ({ data }: MessageEventLike) =>
    log.push(typeof data === 'string' ? data : [...new Uint8Array(data as ArrayBuffer)]);
  socket.onerror = () => log.push('error');
  socket.onclose = ({ code, reason, wasClean }: CloseEventLike) =>
    log.push([code, reason, wasClean]);
  const frames = (from: string): readonly TraceEntry[] =>
    recorder
      .toRecording('any', 1)
      .entries.filter((e) => e.layer === 'websocket' && e.kind === 'sent' && e.from === from);
  const sizes = (): number[] =>
    recorder
      .toRecording('any', 1)
      .entries.filter((e) => e.layer === 'http' && e.kind === 'sent')
      .map((e) => e.bytes.length);
  const notes = (): string[] =>
    recorder
      .toRecording('any', 1)
      .entries.filter(({ kind }) => kind === 'note')
      .map(({ from, text }) => `${from}: ${text}`);
  return { clock, network, socket, log, frames, sizes, notes };
}

const echo: Serve = (socket) =>
  socket.on('message', (data: string | Uint8Array, isBinary: boolean) => {
    socket.send(isBinary ? data : data);
  });

describe('VirtualWebSocket and ServerWebSocket', () => {
  it('opens after two round trips and carries text and bytes both ways', async () => {
    const { clock, socket, log } = open(echo);
    await clock.runTo(39);
    expect([socket.readyState, log]).toEqual([0, []]);
    await clock.runTo(40);
    expect([socket.readyState, log]).toEqual([1, ['open']]);
    socket.send('héllo €');
    socket.send(new Uint8Array([1, 2, 255]));
    await clock.runTo(100);
    expect(log).toEqual(['open', 'héllo €', [1, 2, 255]]);
  });

  it('masks every frame of the client and none of the server', async () => {
    const { clock, socket, frames } = open(echo);
    await clock.runTo(50);
    socket.send('one');
    socket.send('two');
    socket.close(1000);
    await clock.runTo(200);
    const isMasked = ({ bytes }: TraceEntry): boolean => ((bytes[1] ?? 0) & 0x80) !== 0;
    expect(frames('client').map(isMasked)).toEqual([true, true, true]);
    expect(frames('server').map(isMasked)).toEqual([false, false, false]);
  });

  it('puts a frame on the wire as it is, and says when it cannot any more', async () => {
    const frame = encodeFrame({
      ...{ fin: true, rsv1: false, rsv2: false, rsv3: false, maskingKey: null },
      opcode: OPCODE.text,
      payload: encodeUtf8('to all'),
    });
    const told: (string | undefined)[] = [];
    const tell = (error?: Error): number => told.push(error?.message);
    let server: ServerWebSocket | null = null;
    const { clock, log, frames } = open((socket) => {
      server = socket;
      socket._sender.sendFrame(frame, tell);
    });
    await clock.runTo(50);
    expect(log).toEqual(['open', 'to all']);
    expect(frames('server')[0]?.bytes).toBe(frame);
    (server as ServerWebSocket | null)?.close();
    (server as ServerWebSocket | null)?.sendFrame(frame, tell);
    await clock.runTo(60);
    expect(told).toEqual([undefined, 'WebSocket is not open']);
    expect(frames('server')).toHaveLength(2);
  });

  it('answers a ping with its payload, unseen by the page', async () => {
    const pongs: string[] = [];
    const { clock, log } = open((server) => {
      server.on('pong', (payload: Uint8Array) => pongs.push(String.fromCharCode(...payload)));
      server.ping('beat');
    });
    await clock.runTo(100);
    expect([pongs, log]).toEqual([['beat'], ['open']]);
  });

  it('closes cleanly with the code and reason of the client, the server closing TCP first', async () => {
    const seen: unknown[] = [];
    const { clock, socket, log, frames } = open((server) =>
      server.on('close', (code: number, reason: string) => seen.push([code, reason])),
    );
    await clock.runTo(50);
    socket.close(4000, 'bye');
    expect(socket.readyState).toBe(2);
    await clock.runTo(200);
    expect(seen).toEqual([[4000, 'bye']]);
    expect(log).toEqual(['open', [4000, 'bye', true]]);
    const firstBytes = [...frames('client'), ...frames('server')].map(({ bytes }) => bytes[0]);
    expect(firstBytes).toEqual([0x88, 0x88]);
  });

  it('is closing on both sides from the Close frame until TCP has ended in both directions', async () => {
    const states: unknown[] = [];
    let server: ServerWebSocket | null = null;
    const { clock, socket } = open((one) => {
      server = one;
      one.on('close', () => states.push(['server closed', clock.now]));
    });
    await clock.runTo(50);
    server!.close(1001);
    // Its Close frame is at the client at 60, the echo at 70, the client hears FIN at 80, the server at 90.
    for (const at of [59, 61, 79, 81, 89, 91]) {
      await clock.runTo(at);
      states.push([at, socket.readyState, server!.readyState]);
    }
    expect(states).toEqual([
      [59, 1, 2],
      [61, 2, 2],
      [79, 2, 2],
      [81, 3, 2],
      [89, 3, 2],
      ['server closed', 90],
      [91, 3, 3],
    ]);
  });

  it('[H4] refuses on the server what ws refuses', async () => {
    let server: ServerWebSocket | null = null;
    const { clock, log } = open((one) => (server = one));
    await clock.runTo(50);
    for (const code of [0, 999, 1004, 1005, 1006, 1015, 2999, 5000]) {
      expect(() => server!.close(code)).toThrow('First argument must be a valid error code number');
    }
    expect(() => server!.close(1000, 'x'.repeat(124))).toThrow('greater than 123 bytes');
    expect(server!.readyState).toBe(1);
    server!.close(1012, 'bye');
    await clock.runTo(200);
    expect(log).toEqual(['open', [1012, 'bye', true]]);
  });

  it('tells the page 1005 when the Close frame of the server is empty', async () => {
    const { clock, log } = open((server) => {
      server.close();
    });
    await clock.runTo(200);
    expect(log).toEqual(['open', [1005, '', true]]);
  });

  it('tells the page 1006 when the connection ends without a Close frame', async () => {
    const { clock, log } = open((server) => {
      server.terminate();
    });
    await clock.runTo(200);
    expect(log).toEqual(['open', [1006, '', false]]);
  });

  it('fails with 1006 and nothing more when the server knows no WebSocket', async () => {
    const { clock, log } = open(null);
    await clock.runTo(200);
    expect(log).toEqual(['error', [1006, '', false]]);
  });

  it('fails when it offered subprotocols and the server chose none, as browsers do', async () => {
    const { clock, log } = open(echo, 'ws://lab/chat', ['chat.v2']);
    await clock.runTo(200);
    expect(log).toEqual(['error', [1006, '', false]]);
  });

  it('fails with 1006 when nobody listens', async () => {
    const { clock, log } = open(echo, 'ws://nowhere');
    await clock.runTo(200);
    expect(log).toEqual(['error', [1006, '', false]]);
  });

  it('may be closed before it is open, and the console says so once', async () => {
    const { clock, socket, log, notes } = open(echo);
    await clock.runTo(5);
    socket.close();
    socket.close();
    await clock.runTo(200);
    expect(log).toEqual(['error', [1006, '', false]]);
    expect(notes()).toEqual([
      "client: console: WebSocket connection to 'ws://lab/chat' failed: WebSocket is closed before the connection is established.",
    ]);
  });

  it('says nothing in the console when it is closed after it was open', async () => {
    const { clock, socket, notes } = open(echo);
    await clock.runTo(50);
    socket.close();
    await clock.runTo(200);
    expect(notes()).toEqual([]);
  });

  it('refuses what the standard refuses, and says what is wrong', async () => {
    const { clock, socket } = open(echo);
    expect(() => {
      socket.send('too early');
    }).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    await clock.runTo(50);
    expect(() => {
      socket.close(1001);
    }).toThrow(
      expect.objectContaining({
        name: 'InvalidAccessError',
        message: 'the code is neither 1000 nor from 3000 to 4999',
      }),
    );
    expect(() => {
      socket.close(1000, 'x'.repeat(124));
    }).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
    expect(socket.readyState).toBe(1);
  });

  it.each([
    ['ws://', []],
    ['ftp://lab/', []],
    ['ws://lab/#part', []],
    ['ws://lab/', ['chat', 'chat']],
  ])('is not made of %s %j', (url, protocols) => {
    const name = 'SyntaxError';
    expect(() => open(echo, url, protocols)).toThrow(expect.objectContaining({ name }));
  });

  it('tells its address as it was read', () => {
    const urls = ['ws://LAB:80/chat', 'http://lab/chat', '/chat'];
    expect(urls.map((url) => open(echo, url).socket.url)).toEqual(urls.map(() => 'ws://lab/chat'));
  });

  it('counts what is not on the wire yet, and for ever once it is closed', async () => {
    const { clock, network, socket } = open(echo);
    await clock.runTo(50);
    network.change({ latency: 10, middlebox: null, bandwidth: 1000 });
    socket.send('x'.repeat(94));
    expect(socket.bufferedAmount).toBe(94);
    // 94 bytes and a header of 6 at a thousand bytes per second.
    await clock.runTo(100);
    expect(socket.bufferedAmount).toBe(47);
    await clock.runTo(151);
    expect(socket.bufferedAmount).toBe(0);
    socket.close();
    await clock.runTo(1000);
    socket.send('late');
    await clock.runTo(2000);
    expect([socket.readyState, socket.bufferedAmount]).toEqual([3, 4]);
  });

  it('takes messages off the buffer in their order, and keeps what has not left when the line breaks', async () => {
    const { clock, network, socket } = open(echo);
    await clock.runTo(50);
    network.change({ latency: 10, middlebox: null, bandwidth: 1000 });
    socket.send('x'.repeat(94));
    socket.send('x'.repeat(94));
    expect(socket.bufferedAmount).toBe(188);
    await clock.runTo(200);
    expect(socket.bufferedAmount).toBe(47);
    network.act({ do: 'reset' });
    await clock.runTo(2000);
    expect([socket.readyState, socket.bufferedAmount]).toEqual([3, 47]);
  });

  it('asks for its connection with as many bytes as Chromium, within 10 per cent', async () => {
    const { clock, sizes } = open(echo, 'ws://lab/socket.io/?EIO=4&transport=websocket');
    await clock.runTo(200);
    expect(Math.abs((sizes()[0] ?? 0) / 506 - 1)).toBeLessThan(0.1);
    expect(sizes()[1]).toBe(129);
  });
});

describe('binaryType', () => {
  it('is blob at first, as in browsers: data that is read in its own moment, and can be sent', async () => {
    const { clock, socket } = open(echo);
    socket.binaryType = 'blob';
    const got: unknown[] = [];
    socket.onopen = () => {
      socket.send(new VirtualBlob(Uint8Array.of(0x48, 0x69, 0xff)));
    };
    const read = async (blob: VirtualBlob): Promise<void> => {
      const buffer = await blob.slice(-2).arrayBuffer();
      got.push(blob.size, await blob.slice(0, 2).text(), [...new Uint8Array(buffer)], clock.now);
    };
    socket.onmessage = ({ data }) => {
      if (data instanceof VirtualBlob) void read(data);
    };
    await clock.runTo(1000);
    // Two round trips to open, one for the message.
    expect(got).toEqual([3, 'Hi', [0x69, 0xff], 60]);
  });

  it('is blob for who has not chosen', () => {
    const clock = new Clock();
    const conditions = { latency: 10, middlebox: null };
    const network = new Network({ clock, recorder: new Recorder(clock), conditions });
    const where = { network, host: 'client', origin: 'http://lab', random: new Random(1) };
    expect(new VirtualWebSocket(where, 'ws://lab/').binaryType).toBe('blob');
  });
});
