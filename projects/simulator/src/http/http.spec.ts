import { decodeUtf8Lossy, encodeUtf8 } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import type { ConnectionEnd } from '../network/connection.js';
import { Network } from '../network/network.js';
import { REMOVE_HOP_BY_HOP } from '../network/remove-hop-by-hop.js';
import { Recorder } from '../recorder/recorder.js';
import { CONNECTIONS_PER_HOST, HttpClient } from './http-client.js';
import type { IncomingMessage } from './incoming-message.js';
import type { ServerResponse } from './server-response.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualHttpServer } from './virtual-http-server.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server with one handler and a browser, 10 ms apart. */
function open(handler: Handler) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const conditions = { latency: 10, middlebox: REMOVE_HOP_BY_HOP };
  const network = new Network({ clock, recorder, conditions });
  new VirtualHttpServer(network, Date).listen('lab:80', 'server').on('request', handler);
  const client = new HttpClient(network, 'client');
  const where = { client, clock, origin: 'http://lab' };
  const connections = (): number =>
    recorder.toRecording('any', 1).entries.filter((e) => e.text === 'SYN' && e.kind === 'sent')
      .length;
  return {
    clock,
    network,
    connections,
    fetch: createVirtualFetch(where),
    xhr: () => new VirtualXMLHttpRequest(where),
  };
}

const answer: Handler = (request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`${request.method} ${request.url}`);
};

describe('HTTP on the virtual network', () => {
  it('answers a fetch after two round trips', async () => {
    const { clock, fetch } = open(answer);
    const text = fetch('/a?b=1').then((response) => response.text());
    await clock.runTo(40);
    expect(await text).toBe('GET /a?b=1');
  });

  it('keeps the connection for the next request', async () => {
    const { clock, fetch, connections } = open(answer);
    await Promise.all([fetch('/1'), clock.runTo(100)]);
    await Promise.all([fetch('/2'), clock.runTo(200)]);
    expect(connections()).toBe(1);
  });

  it('opens six connections at most, the seventh request waits for a free one', async () => {
    const { clock, fetch, connections } = open((request, response) => {
      if (request.url === '/6') response.end('late');
      else clock.schedule(500, () => response.end('slow'));
    });
    const finished: number[] = [];
    for (let index = 0; index < 7; index++) {
      void fetch(`/${index}`).then(() => finished.push(clock.now));
    }
    await clock.runTo(2000);
    expect(connections()).toBe(CONNECTIONS_PER_HOST);
    expect(finished).toEqual([540, 540, 540, 540, 540, 540, 560]);
  });

  it('carries the body of a POST as text', async () => {
    const { clock, fetch } = open((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => response.end(`got ${body}`));
    });
    const text = fetch('/', { method: 'POST', body: 'hé' }).then((response) => response.text());
    await clock.runTo(100);
    expect(await text).toBe('got hé');
  });

  it('gives XMLHttpRequest its states, status and headers', async () => {
    const { clock, xhr } = open((_request, response) => {
      response.writeHead(404, { 'X-Why': 'not here' }).end('no');
    });
    const request = xhr();
    const states: number[] = [];
    request.onreadystatechange = () => states.push(request.readyState);
    request.open('GET', '/');
    request.send();
    await clock.runTo(100);
    expect(states).toEqual([1, 2, 3, 4]);
    expect([request.status, request.statusText, request.responseText]).toEqual([
      404,
      'Not Found',
      'no',
    ]);
    expect(request.getResponseHeader('x-why')).toBe('not here');
  });

  it('lets XMLHttpRequest time out, and tells the server that the client went away', async () => {
    const log: string[] = [];
    const { clock, xhr } = open((request) => {
      request.on('close', () => log.push(`server: close at ${clock.now}`));
    });
    const request = xhr();
    request.open('GET', '/');
    request.timeout = 100;
    request.ontimeout = () => log.push(`client: timeout at ${clock.now}`);
    request.send();
    await clock.runTo(1000);
    expect(log).toEqual(['client: timeout at 100', 'server: close at 110']);
  });

  it('rejects a fetch to a host that nobody knows', async () => {
    const { clock, fetch } = open(answer);
    const failed = fetch('http://nowhere/').catch((error: unknown) => String(error));
    await clock.runTo(100);
    expect(await failed).toBe('TypeError: Failed to fetch');
  });

  it('answers 400 to what is no HTTP', async () => {
    const { clock, network } = open(answer);
    const client = network.connect('client', 'lab:80') as ConnectionEnd;
    let heard = '';
    client.onData = (bytes) => {
      heard += decodeUtf8Lossy(bytes);
    };
    await clock.runTo(20);
    client.write(encodeUtf8('hello?\r\n\r\n'), { layer: 'http' });
    await clock.runTo(100);
    expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });

  /** A program that tells when it hears what of a request; requests are written as bytes, in pieces 10 ms apart. */
  async function tell(pieces: readonly string[], answerAtOnce = false) {
    const log: string[] = [];
    const { clock, network } = open((request, response) => {
      log.push(`${clock.now} ${request.method} ${request.url}`);
      request.on('data', (chunk: Uint8Array) =>
        log.push(`${clock.now} data ${decodeUtf8Lossy(chunk)}`),
      );
      request.on('close', () => log.push(`${clock.now} close`));
      request.on('end', () => {
        log.push(`${clock.now} end`);
        response.end('ok');
      });
      if (answerAtOnce) response.end('at once');
    });
    const client = network.connect('client', 'lab:80') as ConnectionEnd;
    let heard = '';
    client.onData = (bytes) => {
      heard += `${decodeUtf8Lossy(bytes).split('\r\n')[0]} `;
    };
    await clock.runTo(20);
    for (const [index, piece] of pieces.entries()) {
      client.write(encodeUtf8(piece), { layer: 'http' });
      await clock.runTo(30 + 10 * index);
    }
    await clock.runTo(1000);
    return { log, heard };
  }

  const LENGTH = 'POST /a HTTP/1.1\r\nHost: lab\r\nContent-Length: 4\r\n\r\n';
  const CHUNKED = 'POST /b HTTP/1.1\r\nHost: lab\r\nTransfer-Encoding: chunked\r\n\r\n';

  it('hands a request over with its head, and the body as it comes', async () => {
    expect(await tell([LENGTH, 'ab', 'cd'])).toEqual({
      log: ['30 POST /a', '40 data ab', '50 data cd', '50 end'],
      heard: 'HTTP/1.1 200 OK ',
    });
    const { log } = await tell([CHUNKED, '2\r\nab', '\r\n0\r\n\r\n']);
    expect(log).toEqual(['30 POST /b', '40 data ab', '50 end']);
  });

  it('finds the next request behind a body, also behind one that was answered too early', async () => {
    const next = 'GET /next HTTP/1.1\r\nHost: lab\r\n\r\n';
    for (const early of [false, true]) {
      const { log, heard } = await tell([LENGTH, `abcd${next}`], early);
      expect(log).toEqual(['30 POST /a', '40 data abcd', '40 end', '40 GET /next', '40 end']);
      expect(heard).toBe('HTTP/1.1 200 OK HTTP/1.1 200 OK ');
    }
  });

  it('answers 400 to a body that is none, and tells the program', async () => {
    const { log, heard } = await tell([CHUNKED, 'no chunk\r\n']);
    expect(log).toEqual(['30 POST /b', '40 close']);
    expect(heard).toBe('HTTP/1.1 400 Bad Request ');
  });
});
