// Why a run on the page's own interfaces has no iframe. Fails when MSW can do it: then there is something to build.
import { http } from 'msw/http';
import { afterEach, expect, it } from 'vitest';
import { intercept } from '../interception.js';

const ADDRESS = '/wirelight-run/endless';
let release = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  document.querySelector('iframe')?.remove();
  await release();
});

it('MSW hands a document over to an iframe when it is complete, to fetch as it comes', async () => {
  const bodies: ReadableStreamDefaultController<Uint8Array>[] = [];
  const handler = http.get(ADDRESS, () => {
    const start = (body: ReadableStreamDefaultController<Uint8Array>): void => {
      bodies.push(body);
      body.enqueue(new TextEncoder().encode('<!doctype html><title>news</title><p>1</p>'));
    };
    return new Response(new ReadableStream({ start }), {
      headers: { 'Content-Type': 'text/html' },
    });
  });
  ({ release } = await intercept([handler], { url: '/mockServiceWorker.js' }));

  const answer = await fetch(ADDRESS);
  const first = await answer.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toContain('<p>1</p>');

  const frame = document.createElement('iframe');
  frame.src = ADDRESS;
  document.body.append(frame);
  await expect.poll(() => bodies.length).toBe(2);
  // As long as everything else needs together, and more.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(frame.contentDocument?.title).toBe('');
  for (const body of bodies) body.close();
  await expect.poll(() => frame.contentDocument?.title, { timeout: 5000 }).toBe('news');
});
