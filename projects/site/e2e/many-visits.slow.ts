import { expect, test, type Page } from '@playwright/test';
import { click, isThere } from './in-page';
import { LEARN_PAGES } from './learn-pages';
import { watchTimers } from './pending-timers';
import {
  askThisBrowser,
  doLab,
  openArchive,
  playAway,
  readEvidence,
  runOwn,
  search,
  seeHandshake,
  type Stay,
} from './stays';

/** Until caches are filled and most code is optimised. */
const WARM_UP = 10;
const VISITS = 20;
/** Bytes that a visit may leave: code is still being optimised. A recording alone is more. */
const KEPT = 40_000;

/** A way from the list of labs to a page. */
interface Way {
  readonly name: string;
  /** The links that lead there, as selectors. */
  readonly links: readonly string[];
  readonly stay: Stay;
}

const to = (path: string): string => `a[href="${path}"]`;
const aScenario = [to('/scenarios'), to('/scenarios/climbing-to-websocket')];

const WAYS: readonly Way[] = [
  ...LEARN_PAGES.map((path) => ({ name: path, links: [to(path)], stay: doLab })),
  {
    name: '/learn/the-websocket-interface, asking the browser itself',
    links: [to('/learn/the-websocket-interface')],
    stay: askThisBrowser,
  },
  { name: 'a scenario', links: aScenario, stay: playAway },
  {
    name: '/scenarios/own',
    links: [...aScenario, 'a[href^="/scenarios/own#"]'],
    stay: runOwn,
  },
  { name: '/often-written', links: [to('/often-written')], stay: readEvidence },
  { name: '/decode with an archive', links: [to('/decode')], stay: openArchive },
  { name: '/', links: [to('/')], stay: seeHandshake },
  { name: '/search', links: [to('/search')], stay: search },
];

for (const { name, links, stay } of WAYS) {
  test(`twenty visits leave no Worker, timer, element, listener or memory behind: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const pendingTimers = await watchTimers(page);
    const session = await page.context().newCDPSession(page);
    /** What the tab holds once nothing is under way any more. */
    const inUse = async () => {
      await expect.poll(() => page.workers().length, 'Workers').toBe(0);
      await expect.poll(pendingTimers, 'timers and frames that are still to come').toBe(0);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { usedSize, nodes, jsEventListeners };
    };
    await page.goto('/learn');
    await expect(page.locator('site-shell[ngh]')).toHaveCount(0);
    await visit(page, WARM_UP, links, stay);
    const before = await inUse();
    await visit(page, VISITS, links, stay);
    const after = await inUse();
    expect(after.nodes - before.nodes, 'elements').toBeLessThan(VISITS);
    expect(after.jsEventListeners - before.jsEventListeners, 'listeners').toBeLessThan(VISITS);
    expect((after.usedSize - before.usedSize) / VISITS, 'bytes a visit').toBeLessThan(KEPT);
  });
}

async function visit(
  page: Page,
  count: number,
  links: readonly string[],
  stay: Stay,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    for (const link of links) await click(page, link);
    await stay(page);
    await click(page, `nav ${to('/learn')}`);
    await isThere(page, 'site-learn h1');
  }
}
