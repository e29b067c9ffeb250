import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { HttpClient } from '../http/http-client.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { VirtualEventSource } from './virtual-event-source.js';

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** One source on a server 10 ms away, and what it told. */
function open(handler: Handler) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox: null } });
  const requests: string[] = [];
  new VirtualHttpServer(network, Date)
    .listen('lab:80', 'server')
    .on('request', (request: IncomingMessage, response: ServerResponse) => {
      requests.push(`${clock.now} ${request.headers['last-event-id'] ?? 'none'}`);
      handler(request, response, requests.length);
    });
  const where = { client: new HttpClient(network, 'client'), clock, origin: 'http://lab' };
  const source = new VirtualEventSource(where, '/events');
  const log: string[] = [];
  source.onopen = () => log.push(`${clock.now} open ${source.readyState}`);
  source.onmessage = ({ data, lastEventId }) => log.push(`${clock.now} ${data} (${lastEventId})`);
  source.onerror = () => log.push(`${clock.now} error ${source.readyState}`);
  return { clock, network, recorder, source, log, requests };
}

const stream = (response: ServerResponse, text: string): ServerResponse => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(text);
  return response;
};

describe('VirtualEventSource', () => {
  it('opens, and dispatches events as they arrive, however they are chopped', async () => {
    const { clock, log } = open((_request, response) => {
      stream(response, 'data: a\nid: 1\n\ndata: b');
      clock.schedule(100, () => response.write('c\n\n'));
    });
    await clock.runTo(1000);
    expect(log).toEqual(['40 open 1', '40 a (1)', '140 bc (1)']);
  });

  it('comes back after the time that the stream asked for, with the last id', async () => {
    const { clock, log, requests } = open((_request, response, count) => {
      if (count === 1) stream(response, 'retry: 200\nid: 7\ndata: x\n\n').end();
      else stream(response, 'data: y\n\n');
    });
    await clock.runTo(1000);
    expect(requests).toEqual(['30 none', '250 7']);
    expect(log).toEqual(['40 open 1', '40 x (7)', '40 error 0', '260 open 1', '260 y (7)']);
  });

  it('waits three seconds where nobody asked for another time', async () => {
    const { clock, requests } = open((_request, response) => stream(response, ': hello\n\n').end());
    await clock.runTo(4000);
    expect(requests).toEqual(['30 none', '3050 none']);
  });

  it('comes back when the connection is reset', async () => {
    const { clock, network, log, requests } = open((_request, response) => {
      stream(response, 'retry: 100\n\n');
    });
    await clock.runTo(500);
    network.act({ do: 'reset' });
    await clock.runTo(1000);
    expect(requests).toHaveLength(2);
    expect(log).toEqual(['40 open 1', '500 error 0', '640 open 1']);
  });

  it.each([
    ['204', (response: ServerResponse) => response.writeHead(204).end()],
    ['503', (response: ServerResponse) => response.writeHead(503).end()],
    [
      'another type of content',
      (response: ServerResponse) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(),
    ],
  ])('is closed for good by %s', async (_what, answer) => {
    const { clock, log, source, requests } = open((_request, response) => {
      answer(response);
    });
    await clock.runTo(60_000);
    expect([log, source.readyState, requests.length]).toEqual([['40 error 2'], 2, 1]);
  });

  it('is silent after close', async () => {
    const { clock, log, source, requests } = open((_request, response) => {
      stream(response, 'data: a\n\n');
      clock.schedule(100, () => response.write('data: b\n\n'));
    });
    await clock.runTo(50);
    source.close();
    await clock.runTo(10_000);
    expect(log).toEqual(['40 open 1', '40 a ()']);
    expect(requests).toHaveLength(1);
  });

  it('asks with as many bytes as Chromium, within 10 per cent', async () => {
    const { clock, recorder } = open((_request, response) => stream(response, ': hello\n\n'));
    await clock.runTo(100);
    const request = recorder.toRecording('any', 1).entries.find(({ layer }) => layer === 'http');
    expect(Math.abs((request?.bytes.length ?? 0) / 547 - 1)).toBeLessThan(0.1);
  });
});
