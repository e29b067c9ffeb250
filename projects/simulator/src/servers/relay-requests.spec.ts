import { decodeUtf8Lossy, encodeUtf8 } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { HttpClient } from '../http/http-client.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import { Upload } from '../http/upload.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { forwardProxy } from './forward-proxy.js';

type Program = (request: IncomingMessage, response: ServerResponse) => void;

/** A client behind a forward proxy, and a server that runs `program`, 10 ms from one to the next. */
function office(program: Program) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox: null } });
  const server = new VirtualHttpServer(network, Date).listen('lab:80', 'server');
  server.on('request', program);
  forwardProxy({
    listen: (accept) => {
      network.listen('proxy:3128', 'proxy', accept);
    },
    connect: (authority) => network.connect('proxy', authority),
    settings: {},
  });
  const client = new HttpClient(network, 'client', { proxy: 'proxy:3128', version: () => '2' });
  const heard: string[] = [];
  return {
    clock,
    heard,
    ask: (target: string, authority = 'lab:80', upload?: Upload) => {
      const headers = [
        ['Host', 'lab'],
        ['Connection', 'keep-alive'],
        ...(upload === undefined ? [] : [['Content-Length', '6'] as const]),
      ] as const;
      const method = upload === undefined ? 'GET' : 'POST';
      const request = { method, target, headers, body: new Uint8Array(0) };
      const say = (text: string): void => {
        heard.push(`${clock.now} ${text}`);
      };
      return client.request(
        authority,
        request,
        {
          onHead: ({ status, headers: fields }) => {
            say([status, ...fields.filter(([name]) => name === 'Via').flat()].join(' '));
          },
          onBody: (data) => {
            say(decodeUtf8Lossy(data));
          },
          onEnd: () => {
            say('end');
          },
          onError: () => {
            say('error');
          },
        },
        upload === undefined ? {} : { upload },
      );
    },
    /** Start lines that were sent, by whom, on which connection. */
    said: () =>
      recorder
        .toRecording('any', 1)
        .entries.filter(({ kind, layer }) => kind === 'sent' && layer === 'http')
        .map(({ from, connection, bytes }) => {
          return `${connection} ${from}: ${decodeUtf8Lossy(bytes).split('\r\n')[0]}`;
        }),
    heads: () =>
      recorder
        .toRecording('any', 1)
        .entries.filter(({ kind, layer }) => kind === 'sent' && layer === 'http')
        .map(({ bytes }) => decodeUtf8Lossy(bytes)),
  };
}

it('passes requests on in origin form, and keeps both connections', async () => {
  const { clock, heard, ask, said, heads } = office((_, response) => {
    response.end('ok');
  });
  ask('/a');
  await clock.runTo(200);
  ask('/b');
  await clock.runTo(400);
  expect(heard).toEqual(
    [60 + 20, 200 + 40].flatMap((at) => [`${at} 200 Via 1.1 proxy`, `${at} ok`, `${at} end`]),
  );
  expect(said()).toEqual([
    '1 client: GET http://lab/a HTTP/1.1',
    '2 proxy: GET /a HTTP/1.1',
    '2 server: HTTP/1.1 200 OK',
    '1 proxy: HTTP/1.1 200 OK',
    '1 client: GET http://lab/b HTTP/1.1',
    '2 proxy: GET /b HTTP/1.1',
    '2 server: HTTP/1.1 200 OK',
    '1 proxy: HTTP/1.1 200 OK',
  ]);
  expect(heads()[0]).toContain('\r\nProxy-Connection: keep-alive\r\n');
  expect(heads()[1]).toBe('GET /a HTTP/1.1\r\nHost: lab\r\nVia: 1.1 proxy\r\n\r\n');
});

it('passes an answer on as it comes', async () => {
  const { clock, heard, ask } = office((_, response) => {
    response.writeHead(200);
    response.write('first');
  });
  ask('/stream');
  await clock.runTo(500);
  expect(heard).toEqual(['80 200 Via 1.1 proxy', '80 first']);
});

it('passes a body on as it comes', async () => {
  const pieces: string[] = [];
  const { clock, heard, ask } = office((request, response) => {
    request.on('data', (data: Uint8Array) => pieces.push(decodeUtf8Lossy(data)));
    request.on('end', () => response.end('thanks'));
  });
  const upload = new Upload();
  ask('/say', 'lab:80', upload);
  await clock.runTo(100);
  upload.write(encodeUtf8('abc'));
  await clock.runTo(200);
  expect(pieces).toEqual(['abc']);
  upload.write(encodeUtf8('def'));
  upload.end();
  await clock.runTo(300);
  expect(pieces).toEqual(['abc', 'def']);
  expect(heard).toContain('240 thanks');
});

it('says that it finds nobody', async () => {
  const { clock, heard, ask } = office(() => undefined);
  ask('/', 'nowhere:80');
  await clock.runTo(500);
  expect(heard).toEqual(['40 502', '40 end']);
});

it('closes its connection to the server when the client gives up', async () => {
  const gone: string[] = [];
  const { clock, ask } = office((request) => {
    request.on('close', () => gone.push('gone'));
  });
  const exchange = ask('/wait');
  await clock.runTo(100);
  exchange.abort();
  await clock.runTo(200);
  expect(gone).toEqual(['gone']);
});

it('gives the client up when the server goes away inside an answer', async () => {
  const { clock, heard, ask } = office((request, response) => {
    response.writeHead(200, { 'Content-Length': '10' });
    response.write('half');
    request.socket.destroy();
  });
  ask('/half');
  await clock.runTo(500);
  expect(heard.at(-1)).toContain('error');
});
