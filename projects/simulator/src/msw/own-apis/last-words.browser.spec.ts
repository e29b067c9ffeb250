import '../register.js';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { watchPage } from '../../../fixtures/watch-page.js';
import { runOnOwnApis } from '../public-api.js';

/** Milliseconds after which a run is stopped: in the middle of its requests, and closely around the end of its climb. */
const MOMENTS = [
  ...Array.from({ length: 10 }, (_, index) => 20 * index),
  ...Array.from({ length: 12 }, (_, index) => 290 + 4 * index),
];

/** What the page's server, and not the run's, has answered since `from`. */
const answeredBySomebodyElse = (from: number): readonly string[] =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, startTime }) => startTime >= from && name.includes('wirelight-run'))
    .filter(({ responseStatus }) => ![0, 200].includes(responseStatus))
    .map(({ name, responseStatus }) => `${responseStatus} ${name}`);

it.each([
  ['behind a Service Worker', { url: '/mockServiceWorker.js' }],
  ['in the page itself', false],
] as const)(
  'a client that is stopped anywhere tells its server or nobody, and waits for nothing, %s',
  async (_where, serviceWorker) => {
    performance.setResourceTimingBufferSize(10_000);
    const from = performance.now();
    const page = watchPage();
    const waiting: [number, readonly string[]][] = [];
    for (const after of MOMENTS) {
      const run = await runOnOwnApis(
        { scenario: 'climbing-to-websocket', seed: 1, settings: { latency: 20 } },
        { io, duration: 5000, serviceWorker },
      );
      await new Promise((resolve) => setTimeout(resolve, after));
      await run.stop();
      if (page.held().length > 0) waiting.push([after, page.held()]);
    }
    page.end();
    expect(waiting).toEqual([]);
    expect(answeredBySomebodyElse(from)).toEqual([]);
  },
);
