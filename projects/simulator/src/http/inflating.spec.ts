import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { wireContent } from '../recorder/wire-content.js';
import { HttpClient } from './http-client.js';
import type { ServerResponse } from './server-response.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualHttpServer } from './virtual-http-server.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

const TEXT = 'one and the same line\n'.repeat(200);

/** A server with one handler and a client, 10 ms apart. */
function open(handler: (response: ServerResponse) => void, inflates = true) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox: null } });
  new VirtualHttpServer(network, Date)
    .listen('lab:80', 'server')
    .on('request', (_, response: ServerResponse) => {
      handler(response);
    });
  const where = {
    client: new HttpClient(network, 'client', { inflates }),
    clock,
    origin: 'http://lab',
  };
  return {
    clock,
    recorder,
    fetch: createVirtualFetch(where),
    xhr: new VirtualXMLHttpRequest(where),
  };
}

const answer = (coding: string, body: Uint8Array) => (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Encoding': coding }).end(body);
};

describe('a browser takes the content coding off', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
  ])('%s', async (coding, body) => {
    const { clock, recorder, fetch } = open(answer(coding, body));
    const reply = fetch('/');
    await clock.runTo(100);
    const response = await reply;
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(await response.text()).toBe(TEXT);
    // On the wire it stays what it was.
    const { entries } = recorder.toRecording('any', 1);
    const sent = entries.find(({ from, layer }) => from === 'server' && layer === 'http');
    expect(Buffer.compare(wireContent(sent!).body, body)).toBe(0);
  });

  it('leaves it to who wants the bytes of the wire', async () => {
    const body = gzipSync(TEXT);
    const { clock, fetch } = open(answer('gzip', body), false);
    const reply = fetch('/').then((response) => response.arrayBuffer());
    await clock.runTo(100);
    expect(Buffer.compare(Buffer.from(await reply), body)).toBe(0);
  });

  it('gives what has come of a body that goes on', async () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => index * index).join();
    const body = gzipSync(numbers);
    const { clock, xhr } = open((response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.write(body.subarray(0, 10));
      response.write(body.subarray(10, 2000));
      clock.schedule(50, () => response.end(body.subarray(2000)));
    });
    xhr.open('GET', '/');
    xhr.send();
    await clock.runTo(60);
    const first = xhr.responseText;
    expect(first.length).toBeGreaterThan(1000);
    expect(numbers.startsWith(first)).toBe(true);
    expect(xhr.readyState).toBe(3);
    await clock.runTo(200);
    expect(xhr.responseText).toBe(numbers);
    expect(xhr.readyState).toBe(4);
  });

  it.each([
    ['bytes that are no gzip', answer('gzip', Buffer.from('plain'))],
    ['a body that was cut', answer('gzip', gzipSync(TEXT).subarray(0, 40))],
    ['a coding that nobody asked for', answer('br', Buffer.from('x'))],
  ])('fails for %s', async (_, handler) => {
    const { clock, fetch, xhr } = open(handler);
    const events: string[] = [];
    xhr.onload = () => events.push('load');
    xhr.onerror = () => events.push('error');
    xhr.open('GET', '/');
    xhr.send();
    await clock.runTo(100);
    expect(events).toEqual(['error']);
    expect(xhr.status).toBe(0);
    // The connection is not left in a state that harms the next one.
    const next = fetch('/').then((response) => response.text());
    const refusal = expect(next).rejects.toThrow('network error');
    await clock.runTo(200);
    await refusal;
  });
});

it('a response that was corked goes out in one piece, in chunks', async () => {
  const { clock, recorder, fetch } = open((response) => {
    response.writeHead(200, { 'X-Test': 'yes' });
    response.cork();
    response.write('first ');
    response.write('second');
    response.end();
  });
  const reply = fetch('/').then((response) => response.text());
  await clock.runTo(100);
  expect(await reply).toBe('first second');
  const { entries } = recorder.toRecording('any', 1);
  const sent = entries.filter(
    ({ from, layer, kind }) => from === 'server' && layer === 'http' && kind === 'sent',
  );
  expect(sent.length).toBe(1);
  const chunks = '6\r\nfirst \r\n6\r\nsecond\r\n0\r\n\r\n';
  expect(Buffer.from(sent[0]!.bytes).toString().endsWith(`\r\n\r\n${chunks}`)).toBe(true);
});
