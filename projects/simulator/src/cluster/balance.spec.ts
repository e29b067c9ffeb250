import { decodeUtf8Lossy, encodeUtf8 } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerConnection } from '../http/server-connection.js';
import type { ServerResponse } from '../http/server-response.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { createBalancer, type Stickiness } from './balance.js';

/** A balancer at `lab:80` before servers that answer every request with their name. */
function start(stickiness: Stickiness, names: readonly string[] = ['one', 'two']) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 1, middlebox: null } });
  const servers = names.map((name) => {
    const server = new VirtualHttpServer(network, Date).listen(`${name}:80`, name);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      let body = '';
      request.on('data', (data: Uint8Array) => (body += decodeUtf8Lossy(data)));
      request.on('end', () => response.end(`${name} ${body}`));
    });
    return server;
  });
  const accept = createBalancer({
    authorities: () => names.map((name) => `${name}:80`),
    stickiness: () => stickiness,
    connect: (authority) => network.connect('balancer', authority),
  });
  network.listen('lab:80', 'balancer', accept);
  const open = (from: string) => {
    const end = network.connect(from, 'lab:80');
    if (end === null) throw new Error('nobody listens');
    const answers: string[] = [];
    end.onData = (bytes) => answers.push(decodeUtf8Lossy(bytes));
    end.onEnd = () => answers.push('closed');
    return {
      answers,
      end,
      /** Sends pieces one after the other, and gives the time to answer them. */
      send: async (...pieces: readonly string[]): Promise<void> => {
        await clock.advance(10);
        for (const piece of pieces) end.write(encodeUtf8(piece), { layer: 'http' });
        await clock.advance(10);
      },
    };
  };
  return { open, servers, clock, recorder };
}

const get = (cookie = ''): string =>
  `GET / HTTP/1.1\r\nHost: lab\r\n${cookie === '' ? '' : `Cookie: ${cookie}\r\n`}\r\n`;
const bodyOf = (answer = ''): string => answer.split('\r\n\r\n')[1]?.trim() ?? '';
const cookieOf = (answer = ''): string | undefined => /^Set-Cookie: (.*)$/m.exec(answer)?.[1];

describe('a balancer of connections', () => {
  it.each([
    ['round robin', ['one', 'two', 'one']],
    ['sticky by address', ['one', 'one', 'one']],
  ] as const)('%s: three connections of a client reach %s', async (stickiness, expected) => {
    const { open } = start(stickiness);
    const reached: string[] = [];
    for (let count = 0; count < 3; count++) {
      const connection = open('ann');
      await connection.send(get());
      reached.push(bodyOf(connection.answers[0]));
      expect(cookieOf(connection.answers[0])).toBeUndefined();
    }
    expect(reached).toEqual(expected);
  });

  it('gives another client the next server, and the next one that is left to those of a dead one', async () => {
    const { open, servers } = start('sticky by address');
    const [ann, bob] = [open('ann'), open('bob')];
    await ann.send(get());
    await bob.send(get());
    expect([bodyOf(ann.answers[0]), bodyOf(bob.answers[0])]).toEqual(['one', 'two']);
    servers[0]?.closeAllConnections();
    servers[0]?.close();
    const again = open('ann');
    await again.send(get());
    expect([ann.answers[1], bodyOf(again.answers[0])]).toEqual(['closed', 'two']);
  });

  it('closes the connection when every server refuses', async () => {
    const { open, servers } = start('round robin');
    for (const server of servers) server.close();
    const ann = open('ann');
    await ann.send(get());
    expect(ann.answers).toEqual(['closed']);
  });
});

describe('a balancer that keeps to a cookie', () => {
  it('writes the cookie once, and finds the server in it on every connection', async () => {
    const { open } = start('sticky by cookie');
    const first = open('ann');
    await first.send(get());
    expect(cookieOf(first.answers[0])).toBe('SERVERID=one; Path=/; HttpOnly');
    await first.send(get('a=b; SERVERID=one'));
    const second = open('ann');
    await second.send(get('SERVERID=one; c=d'));
    const answers = [first.answers[1], second.answers[0]];
    expect(answers.map(bodyOf)).toEqual(['one', 'one']);
    expect(answers.map(cookieOf)).toEqual([undefined, undefined]);
  });

  it('chooses for each request: one connection may reach several servers', async () => {
    const { open } = start('sticky by cookie');
    const ann = open('ann');
    await ann.send(get());
    await ann.send(get('SERVERID=two'));
    await ann.send(get());
    expect(ann.answers.map(bodyOf)).toEqual(['one', 'two', 'two']);
    expect(ann.answers.map(cookieOf).map((cookie) => cookie?.slice(0, 12))).toEqual([
      ...['SERVERID=one', undefined, 'SERVERID=two'],
    ]);
  });

  it('replaces the cookie of a server that is unknown or refuses', async () => {
    const { open, servers } = start('sticky by cookie');
    servers[0]?.close();
    for (const name of ['one', 'nobody']) {
      const ann = open('ann');
      await ann.send(get(`SERVERID=${name}`));
      expect(bodyOf(ann.answers[0])).toBe('two');
      expect(cookieOf(ann.answers[0])).toMatch(/^SERVERID=two/);
    }
  });

  it('takes a request and its body in any pieces', async () => {
    const { open } = start('sticky by cookie');
    const ann = open('ann');
    const post = 'POST / HTTP/1.1\r\nHost: lab\r\nContent-Length: 5\r\n\r\nhello';
    await ann.send(...post);
    await ann.send(post.slice(0, -2), post.slice(-2));
    expect(ann.answers.map(bodyOf)).toEqual(['one hello', 'two hello']);
  });

  it('passes bytes as they are once the server has agreed to an Upgrade', async () => {
    const { open, servers } = start('sticky by cookie');
    servers[0]?.on('upgrade', (_: IncomingMessage, connection: ServerConnection) => {
      const { tcp } = connection;
      tcp.onData = (bytes) => tcp.write(bytes, { layer: 'websocket' });
      const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n';
      tcp.write(encodeUtf8(head), { layer: 'http' });
    });
    const ann = open('ann');
    await ann.send(
      'GET / HTTP/1.1\r\nHost: lab\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    expect(ann.answers[0]).toMatch(
      /^HTTP\/1\.1 101 [^]*\r\nSet-Cookie: SERVERID=one; [^]*\r\n\r\n$/,
    );
    await ann.send('GET nothing');
    expect(ann.answers[1]).toBe('GET nothing');
    servers[0]?.closeAllConnections();
    await ann.send();
    expect(ann.answers.at(-1)).toBe('closed');
  });

  it('keeps the connection in front when an idle one behind it ends', async () => {
    const { open, clock } = start('sticky by cookie');
    const ann = open('ann');
    await ann.send(get());
    await clock.advance(10_000);
    await ann.send(get('SERVERID=one'));
    expect(ann.answers.map(bodyOf)).toEqual(['one', 'one']);
  });

  it('says 503 when every server refuses, and 400 to what is no request', async () => {
    const { open, servers } = start('sticky by cookie');
    const bob = open('bob');
    await bob.send('nonsense\r\n\r\n');
    expect(bob.answers[0]).toMatch(/^HTTP\/1\.1 400 /);
    for (const server of servers) server.close();
    const ann = open('ann');
    await ann.send(get());
    expect(ann.answers[0]).toMatch(/^HTTP\/1\.1 503 /);
    expect(ann.answers[1]).toBe('closed');
  });

  it('records each answer as the answer to the request of the client', async () => {
    const { open, recorder } = start('sticky by cookie');
    await open('ann').send(get());
    const { entries } = recorder.toRecording('any', 1);
    const http = entries.filter(({ kind, layer }) => kind === 'sent' && layer === 'http');
    const request = http.find(({ from }) => from === 'ann');
    const answer = http.find(({ from, to }) => from === 'balancer' && to === 'ann');
    expect(answer?.answers).toBe(request?.seq);
  });
});
