import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { decodeUtf8Lossy, dissectFrame, type TraceEntry } from '@wirelight/protocols';
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerEnvironment } from '../realm/environment.js';
import { serve, type NodePort, type ServeOptions } from './serve.js';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function start(options?: ServeOptions): Promise<NodePort> {
  const port = await serve(({ Server, httpServer, log }: ServerEnvironment) => {
    new Server(httpServer).on('connection', (socket) => {
      log('somebody is here');
      socket.on('sum', (a: number, b: number, ack: (sum: number) => void) => ack(a + b));
      socket.on('throw', () => {
        throw new Error('a bug of the program');
      });
    });
  }, options);
  open.push(port);
  return port;
}

function connect(url: string): Socket {
  const socket = io(url, { forceNew: true, transports: ['websocket'] });
  open.push(socket);
  return socket;
}

const isFrame = ({ layer, kind }: TraceEntry): boolean => layer === 'websocket' && kind === 'sent';

it('records every frame of a foreign client, in both directions and in order', async () => {
  const port = await start();
  expect(await connect(port.url).emitWithAck('sum', 2, 3)).toBe(5);
  const { entries } = port.recording();
  const request = entries.find(({ bytes }) => decodeUtf8Lossy(bytes).startsWith('GET /socket.io/'));
  expect(decodeUtf8Lossy(request?.bytes ?? new Uint8Array(0))).toContain(
    `Host: 127.0.0.1:${port.port}`,
  );
  expect(entries.filter(isFrame).map(({ from }) => from)).toEqual([
    ...['server', 'client', 'server', 'client', 'server'],
  ]);
  expect(entries.map(({ text }) => text)).toContain('somebody is here');
  expect(entries.filter(({ kind }) => kind === 'error')).toEqual([]);
});

it('records what the program throws, tells about it, and goes on', async () => {
  const errors: unknown[] = [];
  const port = await start({ onError: (error) => errors.push(error) });
  const socket = connect(port.url);
  socket.emit('throw');
  expect(await socket.emitWithAck('sum', 1, 1)).toBe(2);
  expect(errors.map(String)).toEqual(['Error: a bug of the program']);
  const { entries } = port.recording();
  expect(entries.some(({ kind, text }) => kind === 'error' && text.includes('a bug'))).toBe(true);
});

it('serves several at the same time, and on a port that is asked for', async () => {
  const one = await start();
  const other = await start();
  expect(one.port).not.toBe(other.port);
  const sums = [one, other, one].map(({ url }, index) => connect(url).emitWithAck('sum', index, 1));
  expect(await Promise.all(sums)).toEqual([1, 2, 3]);
  await expect(start({ port: one.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('ends every connection and frees the port when it is closed', async () => {
  const port = await start();
  const socket = connect(port.url);
  await socket.emitWithAck('sum', 1, 2);
  const ended = new Promise((resolve) => {
    socket.on('disconnect', resolve);
  });
  await port.close();
  expect(await ended).toBe('transport close');
  socket.close();
  const again = await start({ port: port.port });
  expect(again.port).toBe(port.port);
});

it('delays what passes when it is told to', async () => {
  const port = await start({ latency: 40 });
  const socket = connect(port.url);
  await socket.emitWithAck('sum', 1, 2);
  const started = performance.now();
  await socket.emitWithAck('sum', 1, 2);
  expect(performance.now() - started).toBeGreaterThan(75);
});

it('records a request with its body as one message, and a body that comes later as messages of its own', async () => {
  const port = await start();
  const url = `${port.url}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(url)).text()).slice(1)) as {
    readonly sid: string;
  };
  await fetch(`${url}&sid=${sid}`, { method: 'POST', body: '40' });
  const slow = request(`${url}&sid=${sid}`, { method: 'POST', agent: false });
  slow.write('42["thr');
  const sent = (): string[] =>
    port
      .recording()
      .entries.filter(
        ({ kind, layer, from }) => kind === 'sent' && layer === 'http' && from === 'client',
      )
      .map(({ bytes }) => decodeUtf8Lossy(bytes).replace(/^[^]*\r\n\r\n(?!$)/, ''));
  // The end of the body must not come in the same read as its beginning.
  await vi.waitFor(() => expect(sent().join('')).toContain('thr'), 10_000);
  slow.end('ow"]');
  await new Promise((resolve) => slow.on('response', resolve));
  expect(sent().map((text) => text.replace(/^(GET|POST) [^]*/, '$1'))).toEqual([
    ...['GET', '40', '7\r\n42["thr\r\n', '4\r\now"]\r\n', '0\r\n\r\n'],
  ]);
});

describe('a frame that comes in several reads', () => {
  /** A client of plain TCP whose masking key is zero, with a second one beside it to tell its reads apart. */
  function talkRaw(port: NodePort) {
    const other = connect(port.url);
    const socket = connectTcp(port.port, '127.0.0.1').setNoDelay(true);
    open.push({ close: () => socket.destroy() });
    let heard = '';
    socket.on('data', (bytes) => (heard += bytes.toString('latin1')));
    socket.write(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: lab\r\nConnection: Upgrade\r\n' +
        'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    return {
      socket,
      hears: (text: string) => vi.waitFor(() => expect(heard).toContain(text), 10_000),
      /** What the other says is read later than what this one has written before. */
      write: async (bytes: Buffer): Promise<void> => {
        socket.write(bytes);
        await other.emitWithAck('sum', 0, 0);
      },
      frames: () => {
        const { entries } = port.recording();
        const { connection } = entries.find(({ bytes }) => isRawRequest(bytes)) ?? {};
        const all = entries.filter((entry) => isFrame(entry) && entry.connection === connection);
        return all.filter(({ from }) => from === 'client').map(({ bytes }) => Buffer.from(bytes));
      },
    };
  }

  const isRawRequest = (bytes: Uint8Array): boolean =>
    decodeUtf8Lossy(bytes).includes('Host: lab\r\n');

  const masked = (text: string): Buffer =>
    Buffer.concat([Buffer.from([0x81, 0x80 + text.length, 0, 0, 0, 0]), Buffer.from(text)]);

  it('is one entry, and a valid frame', async () => {
    const raw = talkRaw(await start());
    await raw.hears('0{"sid"');
    await raw.write(masked('40'));
    await raw.hears('40{"sid"');
    const sum = masked('421["sum",2,3]');
    for (const [from, to] of [
      [0, 4],
      [4, 11],
      [11, sum.length],
    ]) {
      await raw.write(sum.subarray(from, to));
    }
    await raw.hears('431[5]');
    expect(raw.frames()).toEqual([masked('40'), sum]);
  });

  it('is recorded as far as it came when the client goes away inside it', async () => {
    const raw = talkRaw(await start());
    await raw.hears('0{"sid"');
    await raw.write(masked('40').subarray(0, 5));
    expect(raw.frames()).toEqual([]);
    raw.socket.end();
    await vi.waitFor(() => expect(raw.frames()).toEqual([masked('40').subarray(0, 5)]), 10_000);
    const [piece] = raw.frames();
    expect(dissectFrame(piece as Buffer).error?.code).toBe('WS_INCOMPLETE');
  });

  it('does not overtake its own handshake when the client does not wait for the answer', async () => {
    const port = await start({ latency: 20 });
    const raw = talkRaw(port);
    await raw.write(masked('40'));
    await raw.hears('40{"sid"');
    const { entries } = port.recording();
    const own = entries.find(({ bytes }) => isRawRequest(bytes));
    const said = entries.filter(
      ({ kind, connection, from, layer }) =>
        kind === 'sent' && connection === own?.connection && from === 'client' && layer !== 'tcp',
    );
    expect(said.map(({ layer }) => layer)).toEqual(['http', 'websocket']);
  });
});
