import { describe, expect, it } from 'vitest';
import { pageBesideServer } from '../../fixtures/page-beside-server.js';
import { VirtualEventSource } from '../sse/virtual-event-source.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

const ALLOW = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';
const STREAM = { 'Content-Type': 'text/event-stream' };

/** A server that answers with these header fields. */
function open(headers: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const page = pageBesideServer((request, response) => {
    asked.push(String(request.headers['origin']));
    response.writeHead(200, headers).end('data: secret\n\n');
  });
  return { ...page, asked };
}

async function ask(headers: Readonly<Record<string, string>>, withCredentials: boolean) {
  const { clock, where, asked, notes } = open(headers);
  const xhr = new VirtualXMLHttpRequest(where);
  const events: string[] = [];
  xhr.onload = () => events.push('load');
  xhr.onerror = () => events.push('error');
  xhr.open('GET', 'http://lab/');
  xhr.withCredentials = withCredentials;
  xhr.send();
  await clock.runTo(1000);
  return { xhr, events, asked, notes: notes() };
}

describe('an answer of another origin', () => {
  it('arrives, and the page hears of it as of a broken connection', async () => {
    const { xhr, events, asked, notes } = await ask({}, false);
    expect(asked).toEqual(['http://app']);
    expect(events).toEqual(['error']);
    expect([xhr.status, xhr.responseText, xhr.getAllResponseHeaders()]).toEqual([0, '', '']);
    expect(notes).toEqual([
      "console: Access to XMLHttpRequest at 'http://lab/' from origin 'http://app' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    ]);
  });

  it.each([
    ['for everybody', { [ALLOW]: '*' }, false, 'load'],
    ['for this page', { [ALLOW]: 'http://app' }, false, 'load'],
    ['for another page', { [ALLOW]: 'http://other' }, false, 'error'],
    ['for everybody, with cookies', { [ALLOW]: '*', [CREDENTIALS]: 'true' }, true, 'error'],
    ['for this page, without cookies', { [ALLOW]: 'http://app' }, true, 'error'],
    ['for this page, with cookies', { [ALLOW]: 'http://app', [CREDENTIALS]: 'true' }, true, 'load'],
  ] as const)('%s', async (_, headers, withCredentials, event) => {
    const { events, xhr, notes } = await ask(headers, withCredentials);
    expect(events).toEqual([event]);
    expect(xhr.responseText).toBe(event === 'load' ? 'data: secret\n\n' : '');
    expect(notes).toHaveLength(event === 'load' ? 0 : 1);
  });

  it('fails a fetch as the network would', async () => {
    const { clock, where } = open({});
    const read = createVirtualFetch(where)('http://lab/').then(
      () => 'read',
      (error: unknown) => String(error),
    );
    await clock.runTo(1000);
    expect(await read).toBe('TypeError: Failed to fetch');
  });

  it('ends an event stream for good', async () => {
    const { clock, where, asked } = open(STREAM);
    const source = new VirtualEventSource(where, 'http://lab/');
    let heard = '';
    source.onmessage = ({ data }) => (heard = data);
    await clock.runTo(30_000);
    expect([source.readyState, heard, asked.length]).toEqual([VirtualEventSource.CLOSED, '', 1]);
  });
});
