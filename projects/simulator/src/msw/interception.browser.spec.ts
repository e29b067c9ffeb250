import { http } from 'msw/http';
import { expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { intercept } from './interception.js';

/** Handlers from their start to their end. @returns Whether they are still there. */
async function oneLife(serviceWorker: Parameters<typeof intercept>[1]): Promise<WeakRef<object>> {
  const answered = http.get('/asked', () => new Response('answered'));
  const { release } = await intercept([answered], serviceWorker);
  expect(await (await fetch('/asked')).text()).toBe('answered');
  await release();
  return new WeakRef(answered);
}

it.each([
  ['behind a Service Worker', { url: '/mockServiceWorker.js' }],
  ['in the page itself', false],
] as const)('keeps no handlers that were released, %s', async (_where, serviceWorker) => {
  const lives = [await oneLife(serviceWorker), await oneLife(serviceWorker)];
  await expect
    .poll(async () => {
      await cdp().send('HeapProfiler.collectGarbage');
      return lives.map((life) => life.deref());
    })
    .toEqual([undefined, undefined]);
});
