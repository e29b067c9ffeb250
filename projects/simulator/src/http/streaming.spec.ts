import { decodeUtf8Lossy } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { CookieJar } from './cookie-jar.js';
import { HttpClient } from './http-client.js';
import type { IncomingMessage } from './incoming-message.js';
import type { ServerResponse } from './server-response.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualHttpServer } from './virtual-http-server.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

type Handler = (request: IncomingMessage, response: ServerResponse, clock: Clock) => void;

/** A server with one handler and a browser, 10 ms apart. */
function open(handler: Handler, version: '1.1' | '2' = '1.1') {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox: null } });
  const server = new VirtualHttpServer(network, Date).listen('lab:80', 'server');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handler(request, response, clock);
  });
  const client = new HttpClient(network, 'client', {
    cookies: new CookieJar(),
    version: () => version,
  });
  const where = { client, clock, origin: 'http://lab' };
  const sent = (what: string): string[] =>
    recorder
      .toRecording('any', 1)
      .entries.filter(
        ({ kind, layer }) => kind === 'sent' && (what === 'http') === (layer === 'http'),
      )
      .map(
        ({ at, from, bytes, text }) =>
          `${at} ${from} ${bytes.length > 0 ? decodeUtf8Lossy(bytes) : text}`,
      );
  return { clock, recorder, server, sent, fetch: createVirtualFetch(where), where };
}

/** Writes `1`, `2`, `3`, 100 ms apart, then ends. */
const counting: Handler = (_request, response, clock) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  for (const index of [1, 2, 3]) {
    clock.schedule(100 * index, () => response.write(String(index)));
  }
  clock.schedule(400, () => response.end());
};

describe('a response that is written piece by piece', () => {
  it('is chunked, and every write is a message of its own', async () => {
    const { clock, fetch, sent } = open(counting);
    void fetch('/');
    await clock.runTo(1000);
    const [, first, ...rest] = sent('http');
    expect(first).toMatch(/^130 server HTTP.*Transfer-Encoding: chunked\r\n\r\n1\r\n1\r\n$/s);
    expect(rest).toEqual([
      '230 server 1\r\n2\r\n',
      '330 server 1\r\n3\r\n',
      '430 server 0\r\n\r\n',
    ]);
  });

  it('reaches fetch with its head first, then each piece as it arrives', async () => {
    const { clock, fetch } = open(counting);
    const log: string[] = [];
    void fetch('/').then(async (response) => {
      log.push(`${clock.now} head ${response.status}`);
      const reader = response.body.getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        log.push(`${clock.now} ${decodeUtf8Lossy(read.value)}`);
      }
      log.push(`${clock.now} end`);
    });
    await clock.runTo(1000);
    expect(log).toEqual(['140 head 200', '140 1', '240 2', '340 3', '440 end']);
  });

  it('lets the text of XMLHttpRequest grow', async () => {
    const { clock, where } = open(counting);
    const request = new VirtualXMLHttpRequest(where);
    const log: string[] = [];
    request.onprogress = () => log.push(`${clock.now} ${request.responseText}`);
    request.onload = () => log.push(`${clock.now} load ${request.responseText}`);
    request.open('GET', '/');
    request.send();
    await clock.runTo(1000);
    expect(log).toEqual(['140 1', '240 12', '340 123', '440 load 123']);
  });

  it('hears of a client that goes away, and writes to nobody', async () => {
    const log: string[] = [];
    const { clock, fetch, sent } = open((_request, response, at) => {
      response.on('close', () =>
        log.push(`closed at ${at.now}, complete: ${response.writableEnded}`),
      );
      response.flushHeaders();
      at.schedule(500, () => response.write('too late'));
    });
    const abort = new AbortController();
    const failed = fetch('/', { signal: abort.signal }).then((response) =>
      response.text().catch((error: unknown) => String(error)),
    );
    await clock.runTo(100);
    abort.abort();
    await clock.runTo(1000);
    expect(log).toEqual(['closed at 110, complete: false']);
    expect(await failed).toBe('TypeError: network error');
    expect(sent('http').join()).not.toContain('too late');
  });

  it('may end with its connection where no length was given', async () => {
    const { clock, fetch } = open((_request, response) => {
      response.setHeader('Connection', 'close');
      response.end('all');
    });
    const text = fetch('/').then((response) => response.text());
    await clock.runTo(1000);
    expect(await text).toBe('all');
  });
});

describe('keep-alive', () => {
  const plain: Handler = (_request, response) => response.end('ok');

  it('ends a connection a second after the time that its header announces', async () => {
    const { clock, fetch, sent } = open(plain);
    void fetch('/');
    await clock.runTo(20_000);
    expect(sent('http')[1]).toContain('Keep-Alive: timeout=5');
    expect(sent('tcp').filter((line) => line.includes('FIN'))).toEqual([
      '6030 server FIN',
      '6040 client FIN',
    ]);
  });

  it('opens a connection for each request when it is off', async () => {
    const { clock, server, fetch, sent } = open(plain);
    server.keepAlive = false;
    for (const at of [100, 200, 300]) {
      void fetch('/');
      await clock.runTo(at);
    }
    expect(sent('tcp').filter((line) => line.endsWith('client SYN'))).toHaveLength(3);
    expect(sent('http')[1]).toContain('Connection: close');
  });

  it('sends a request once more when the server closed the idle connection under it', async () => {
    const { clock, fetch, sent } = open(plain);
    void fetch('/1');
    await clock.runTo(6035);
    const text = fetch('/2').then((response) => response.text());
    await clock.runTo(7000);
    expect(await text).toBe('ok');
    expect(sent('http').filter((line) => line.includes('GET /2'))).toHaveLength(2);
  });
});

describe('HTTP/2', () => {
  it('sends any number of requests over one connection, none waiting for another', async () => {
    const { clock, fetch, sent } = open(
      (_request, response, at) => at.schedule(100, () => response.end('ok')),
      '2',
    );
    const ends: number[] = [];
    for (let index = 0; index < 20; index++) {
      void fetch('/')
        .then((response) => response.text())
        .then(() => ends.push(clock.now));
    }
    await clock.runTo(1000);
    expect(sent('tcp').filter((line) => line.endsWith('client SYN'))).toHaveLength(1);
    expect(ends).toEqual(Array.from({ length: 20 }, () => 140));
  });

  it('has a connection for requests with credentials and one for those without', async () => {
    const { clock, fetch, recorder } = open((_request, response) => response.end('ok'), '2');
    for (const credentials of ['include', 'omit', 'same-origin', 'omit'] as const)
      void fetch('/', { credentials });
    await clock.runTo(1000);
    const asked = recorder
      .toRecording('made', 1)
      .entries.filter(({ layer, kind, from }) => `${layer} ${kind} ${from}` === 'http sent client');
    expect(asked.map(({ connection }) => connection)).toEqual([1, 1, 2, 2]);
  });

  it('says in the recording which stream a message is of: those of a client are odd', async () => {
    const { clock, fetch, recorder } = open((_request, response) => response.end('ok'), '2');
    void fetch('/1');
    void fetch('/2');
    await clock.runTo(1000);
    const { entries } = recorder.toRecording('made', 1);
    const http = entries.filter(({ layer, kind }) => layer === 'http' && kind === 'sent');
    expect(http.map(({ from, text }) => `${from} ${text}`)).toEqual([
      'client stream 1',
      'client stream 3',
      'server stream 1',
      'server stream 3',
    ]);
  });

  it('keeps its connection where none of HTTP/1.1 is kept', async () => {
    const { clock, fetch, server, sent } = open((_request, response) => response.end('ok'), '2');
    server.keepAlive = false;
    void fetch('/1');
    await clock.runTo(1000);
    void fetch('/2');
    await clock.runTo(2000);
    expect(sent('http').filter((line) => line.includes('Connection: close'))).toEqual([]);
    expect(sent('tcp').filter((line) => line.endsWith('client SYN'))).toHaveLength(1);
  });

  it('goes on when one request is aborted, and its server hears of it', async () => {
    const log: string[] = [];
    const { clock, fetch } = open((request, response, at) => {
      response.on('close', () => log.push(`${request.url} ${response.destroyed}`));
      at.schedule(100, () => response.end('ok'));
    }, '2');
    const abort = new AbortController();
    const one = fetch('/1', { signal: abort.signal }).catch((error: unknown) => String(error));
    const two = fetch('/2').then((response) => response.text());
    await clock.runTo(50);
    abort.abort();
    await clock.runTo(1000);
    expect([await one, await two]).toEqual(['AbortError: The user aborted a request.', 'ok']);
    expect(log).toEqual(['/1 true', '/2 false']);
  });
});

describe('a browser', () => {
  it('sends the headers of Chromium: a poll takes what was measured, within 10 per cent', async () => {
    const { clock, fetch, sent } = open((_request, response) => response.end('6'));
    void fetch('/socket.io/?EIO=4&transport=polling&t=abcdefgh');
    void fetch('/socket.io/?EIO=4&transport=polling&t=abcdefgh', { method: 'POST', body: '40' });
    await clock.runTo(1000);
    const size = (method: string): number =>
      (sent('http').find((line) => line.includes(` ${method} /`)) ?? '').length -
      '20 client '.length;
    expect(Math.abs(size('GET') / 495 - 1)).toBeLessThan(0.1);
    expect(Math.abs(size('POST') / 588 - 1)).toBeLessThan(0.1);
  });

  it('keeps cookies and sends them back, until they are deleted', async () => {
    let answer = 'node=2; Path=/; HttpOnly';
    const seen: (string | undefined)[] = [];
    const { clock, fetch } = open((request, response) => {
      seen.push(request.headers['cookie']);
      response.setHeader('Set-Cookie', answer);
      response.end();
    });
    for (const next of ['node=; Max-Age=0', '', '']) {
      void fetch('/');
      await clock.advance(100);
      answer = next;
    }
    expect(seen).toEqual([undefined, 'node=2', undefined]);
  });
});
