import { expect, it } from 'vitest';
import { intercept } from '../interception.js';
import type { PageLink } from '../page-link.js';
import { PageAddresses } from './page-addresses.js';
import { createRunHandlers } from './run-handlers.js';

/** A virtual network that takes every request and answers none. */
const SILENT = {
  clock: { enter: () => undefined },
  clientOf: () => ({ request: () => ({ abort: () => undefined }) }),
} as unknown as PageLink;

it.each([
  ['behind a Service Worker', { url: '/mockServiceWorker.js' }],
  ['in the page itself', false],
] as const)(
  'what is not answered when a run is over fails, %s, and MSW stops',
  async (_where, serviceWorker) => {
    const addresses = new PageAddresses('silent');
    let link: PageLink | null = SILENT;
    let tellOver = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      tellOver = resolve;
    });
    const asked: Promise<unknown>[] = [];
    const track = (answer: Promise<unknown>): void => void asked.push(answer);
    const handlers = createRunHandlers(addresses, () => link, track, over);
    const { release } = await intercept(handlers, serviceWorker);
    const ask = (): Promise<unknown> => fetch(`${addresses.urlFor('page')}/news`).catch(String);
    const early = ask();
    await expect.poll(() => asked.length).toBe(1);
    link = null;
    expect(await ask()).toContain('TypeError');
    tellOver();
    expect(await early).toContain('TypeError');
    // A Service Worker waits for every answer.
    await release();
  },
);
