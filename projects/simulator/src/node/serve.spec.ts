import { request } from 'node:http';
import { decodeUtf8Lossy, type TraceEntry } from '@wirelight/protocols';
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect, it, vi } from 'vitest';
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
