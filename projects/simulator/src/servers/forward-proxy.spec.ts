import { decodeUtf8Lossy } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerConnection } from '../http/server-connection.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { Network } from '../network/network.js';
import { REMOVE_HOP_BY_HOP } from '../network/remove-hop-by-hop.js';
import { Random } from '../random/random.js';
import { Recorder } from '../recorder/recorder.js';
import { acceptWebSocket } from '../websocket/server-web-socket.js';
import { VirtualWebSocket } from '../websocket/virtual-web-socket.js';
import { forwardProxy } from './forward-proxy.js';

/** An echo behind a transparent proxy that removes Upgrade, and a forward proxy beside that one. */
async function talk(proxy?: string, url = 'ws://lab/chat') {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const plain = { latency: 10 };
  const blocked = { ...plain, middlebox: REMOVE_HOP_BY_HOP };
  const links = [{ between: ['client', 'server'] as const, up: blocked, down: blocked }];
  const conditions = { latency: 10, middlebox: null, links };
  const network = new Network({ clock, recorder, conditions });
  const server = new VirtualHttpServer(network, Date).listen('lab:80', 'server');
  server.on('request', (_request: unknown, response: { writeHead(s: number): { end(): void } }) => {
    response.writeHead(426).end();
  });
  server.on('upgrade', (request: IncomingMessage, connection: ServerConnection) => {
    const socket = acceptWebSocket(request, connection, { nextTick: queueMicrotask });
    socket?.on('message', (data: string) => {
      socket.send(`${data}!`);
    });
  });
  forwardProxy({
    listen: (accept) => {
      network.listen('proxy:3128', 'proxy', accept);
    },
    connect: (authority) => network.connect('proxy', authority),
    settings: {},
  });
  const log: unknown[] = [];
  const where = { network, host: 'client', origin: 'http://lab', random: new Random(1) };
  const socket = new VirtualWebSocket({ ...where, ...(proxy === undefined ? {} : { proxy }) }, url);
  socket.onopen = () => {
    socket.send('hello');
  };
  socket.onmessage = ({ data }) => log.push(data, clock.now);
  socket.onclose = ({ code }) => log.push(code);
  await clock.runTo(1000);
  const { entries } = recorder.toRecording('any', 1);
  const http = entries.filter(({ kind, layer }) => kind === 'sent' && layer === 'http');
  const said = http.map(
    ({ from, bytes }) => `${from}: ${decodeUtf8Lossy(bytes).split('\r\n')[0] ?? ''}`,
  );
  return { log, said };
}

it('lets a WebSocket through that a transparent proxy stops', async () => {
  expect((await talk()).log).toEqual([1006]);
  const { log, said } = await talk('proxy:3128');
  // To the proxy and on: two handshakes of TCP, CONNECT and its answer, the upgrade, the message.
  expect(log).toEqual(['hello!', 20 + 10 + 20 + 10 + 40 + 40]);
  expect(said).toEqual([
    'client: CONNECT lab:80 HTTP/1.1',
    'proxy: HTTP/1.1 200 Connection Established',
    'client: GET /chat HTTP/1.1',
    'proxy: GET /chat HTTP/1.1',
    'server: HTTP/1.1 101 Switching Protocols',
    'proxy: HTTP/1.1 101 Switching Protocols',
  ]);
});

it('fails the WebSocket where the proxy finds nobody', async () => {
  const { log, said } = await talk('proxy:3128', 'ws://nowhere/');
  expect(log).toEqual([1006]);
  expect(said.at(-1)).toBe('proxy: HTTP/1.1 502 Bad Gateway');
});
