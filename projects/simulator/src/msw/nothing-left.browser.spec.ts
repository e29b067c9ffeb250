import './register.js';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { next, upgraded } from '../../fixtures/conversation.js';
import { openMock } from '../../fixtures/mocked-server.js';
import { watchPage, type PageWatch } from '../../fixtures/watch-page.js';
import type { MockSocketIoOptions } from './public-api.js';

const MODES = [
  ['behind a Service Worker', {}],
  ['in the page itself', { serviceWorker: false }],
] as const;

let page: PageWatch;
beforeEach(() => {
  page = watchPage();
});
afterEach(() => {
  page.end();
});

/** A mock from its start to its end, with a client that goes before it. */
async function oneLife(options: MockSocketIoOptions): Promise<void> {
  const mock = await openMock(options);
  const socket = io(mock.url, { forceNew: true });
  await next(socket, 'connect');
  await upgraded(socket);
  expect(await socket.emitWithAck('sum', 1, 2)).toBe(3);
  socket.close();
  await mock.close();
}

it.each(MODES)(
  'ends every timer and every listener with it, each time anew, %s',
  async (_where, options) => {
    const own = { fetch, XMLHttpRequest, WebSocket, setInterval, EventSource };
    const before = page.held();
    for (let life = 0; life < 3; life++) {
      await oneLife(options);
      expect(page.held()).toEqual(before);
      expect({ fetch, XMLHttpRequest, WebSocket, setInterval, EventSource }).toEqual(own);
      expect(Object.keys(navigator.serviceWorker)).toEqual([]);
    }
  },
);

it.each(MODES)('leaves no listener anywhere, %s', async (_where, options) => {
  const session = cdp();
  const listeners = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).jsEventListeners;
  };
  const LIVES = 6;
  await oneLife(options);
  await oneLife(options);
  const before = await listeners();
  for (let life = 0; life < LIVES; life++) await oneLife(options);
  await expect.poll(async () => (await listeners()) - before).toBeLessThan(LIVES);
});

it('closes the copies of answers that MSW sends to the page', async () => {
  const copies: ReadableStream<Uint8Array>[] = [];
  const note = ({ data }: MessageEvent): void => {
    const { type, payload } = data as {
      type: string;
      payload: { response: { body: ReadableStream<Uint8Array> | null } };
    };
    if (type === 'RESPONSE' && payload.response.body !== null) copies.push(payload.response.body);
  };
  navigator.serviceWorker.addEventListener('message', note);
  await oneLife({});
  navigator.serviceWorker.removeEventListener('message', note);
  expect(copies.length).toBeGreaterThan(2);
  const left = await Promise.all(copies.map((copy) => copy.getReader().read()));
  expect(left.map(({ done }) => done)).toEqual(copies.map(() => true));
});
