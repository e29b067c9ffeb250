import { expect, test, type Page } from '@playwright/test';
import { click, isThere } from './in-page';
import { LEARN_PAGES } from './learn-pages';
import { watchTimers } from './pending-timers';
import {
  askThisBrowser,
  chat,
  doLab,
  openArchive,
  playAway,
  readEvidence,
  runForReal,
  runOwn,
  search,
  seeHandshake,
  type Stay,
} from './stays';
import { watchSlips } from './watch-slips';

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
  /** Visits before the first look; default `WARM_UP`. */
  readonly warmUp?: number;
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
  { name: '/symptoms', links: [to('/symptoms')], stay: readEvidence },
  { name: '/decode with an archive', links: [to('/decode')], stay: openArchive },
  ...[
    { name: '/live', links: [to('/live')], stay: chat },
    ...['/learn/race', '/learn/climbing-to-websocket'].map((path) => ({
      name: `${path} on the browser’s own APIs`,
      links: [to(path)],
      stay: runForReal,
    })),
    // The server runs in the page itself: there is far more code to be optimised here than where it has a Worker.
  ].map((way) => ({ ...way, warmUp: 2 * WARM_UP })),
  { name: '/', links: [to('/')], stay: seeHandshake },
  { name: '/search', links: [to('/search')], stay: search },
];

for (const { name, links, stay, warmUp = WARM_UP } of WAYS) {
  test(`twenty visits leave no Worker, timer, element, listener or memory behind: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const pendingTimers = await watchTimers(page);
    const slipped = watchSlips(page);
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
    await visit(page, warmUp, links, stay);
    let before = await inUse();
    let kept = Infinity;
    // Less code is optimised with every visit, and no less is left behind: twenty more tell one from the other.
    for (let round = 0; round < 2 && kept >= KEPT; round++) {
      await visit(page, VISITS, links, stay);
      const after = await inUse();
      expect(slipped, 'requests for a server in the tab that came to the site’s own').toEqual([]);
      expect(after.nodes - before.nodes, 'elements').toBeLessThan(VISITS);
      expect(after.jsEventListeners - before.jsEventListeners, 'listeners').toBeLessThan(VISITS);
      kept = (after.usedSize - before.usedSize) / VISITS;
      before = after;
    }
    expect(kept, 'bytes a visit').toBeLessThan(KEPT);
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
