import { describe, expect, it } from 'vitest';
import { pageBesideServer } from '../../fixtures/page-beside-server.js';
import type { Clock } from '../clock/clock.js';
import type { ServerResponse } from './server-response.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

type Answer = (response: ServerResponse, method: string) => void;
const CONSENT = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'x-a' };
const NO_ORIGIN = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const FAILS = "Response to preflight request doesn't pass access control check: ";
const give =
  (headers: Readonly<Record<string, string>>, status = 200): Answer =>
  (response) => {
    response.writeHead(status, headers).end('secret');
  };

/** A page of another origin that asks with a header of its own and has 1000 ms. */
async function ask(answer: Answer, use: (xhr: VirtualXMLHttpRequest, clock: Clock) => void) {
  const asked: string[] = [];
  const { clock, where, notes } = pageBesideServer(({ method }, response) => {
    asked.push(method);
    answer(response, method);
  });
  const xhr = new VirtualXMLHttpRequest(where);
  const events: string[] = [];
  for (const type of ['load', 'error', 'timeout', 'abort'] as const)
    xhr[`on${type}`] = () => events.push(type);
  xhr.open('GET', 'http://lab/');
  xhr.setRequestHeader('X-A', '1');
  use(xhr, clock);
  await clock.runTo(1000);
  const said = notes().map((text) => text.replace(/^console: .* blocked by CORS policy: /, ''));
  return { where, clock, asked, events, notes: said };
}

const send = (xhr: VirtualXMLHttpRequest): void => {
  xhr.send();
};

describe('a request that needs consent', () => {
  it('is sent once the server has consented', async () => {
    const { asked, events, notes } = await ask(give(CONSENT), send);
    expect([asked, events, notes]).toEqual([['OPTIONS', 'GET'], ['load'], []]);
  });

  it.each([
    ['no origin', {}, 200, `${FAILS}${NO_ORIGIN}`],
    ['a failure', CONSENT, 500, `${FAILS}It does not have HTTP ok status.`],
    [
      'not this header',
      { ...CONSENT, 'Access-Control-Allow-Headers': 'x-b' },
      200,
      'Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.',
    ],
  ])('is not sent without it, and a note says why: %s', async (_, headers, status, why) => {
    const { asked, events, notes } = await ask(give(headers, status), send);
    expect([asked, events, notes]).toEqual([['OPTIONS'], ['error'], [why]]);
  });

  it('is not readable where the answer itself does not consent', async () => {
    const onlyBefore: Answer = (response, method) => {
      give(method === 'OPTIONS' ? CONSENT : {})(response, method);
    };
    const { asked, events, notes } = await ask(onlyBefore, send);
    expect([asked, events]).toEqual([['OPTIONS', 'GET'], ['error']]);
    expect(notes).toEqual([NO_ORIGIN]);
  });

  it.each([
    ['before the server was asked', 5, []],
    ['while consent is on its way', 35, ['OPTIONS']],
    ['behind it', 45, ['OPTIONS', 'GET']],
  ])('may be aborted %s', async (_, at, methods) => {
    const { asked, events } = await ask(give(CONSENT), (xhr, clock) => {
      xhr.send();
      clock.schedule(at, () => {
        xhr.abort();
      });
    });
    expect([asked, events]).toEqual([methods, ['abort']]);
  });

  it('times out with the preflight, and is not sent any more', async () => {
    const late: Answer = () => undefined;
    const { asked, events } = await ask(late, (xhr) => {
      xhr.timeout = 100;
      xhr.send();
    });
    expect([asked, events]).toEqual([['OPTIONS'], ['timeout']]);
  });

  it('fails once when the connection breaks', async () => {
    const { events } = await ask((response) => {
      response.socket.destroy();
    }, send);
    expect(events).toEqual(['error']);
  });

  it('fails once when consent is refused and the connection breaks behind it', async () => {
    const { asked, events } = await ask((response) => {
      response.writeHead(200).write('no consent');
      response.socket.destroy();
    }, send);
    expect([asked, events]).toEqual([['OPTIONS'], ['error']]);
  });

  it('asks for fetch as well, and keeps the consent for it', async () => {
    const { where, clock, asked } = await ask(give(CONSENT), send);
    const fetch = createVirtualFetch(where);
    const read = async (path: string): Promise<string> =>
      (await fetch(`http://lab${path}`, { headers: { 'X-A': '1' } })).text();
    const texts = Promise.all([read('/'), read('/other')]);
    await clock.runTo(2000);
    expect(await texts).toEqual(['secret', 'secret']);
    expect(asked.sort()).toEqual(['GET', 'GET', 'GET', 'OPTIONS', 'OPTIONS']);
  });
});
