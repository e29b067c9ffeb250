// Every lab with a dock, as long as its run is, and Decode with a large archive: what the main thread does in a frame, how soon the
// page is drawn and how soon Play moves.
import { readdirSync } from 'node:fs';
import { drag, quantile, traceOf } from './trace-scrubbing.mjs';

const STEPS = 120;
/** News ten times a second over six transports: more than 10,000 entries. */
const LONG_RUN = '/learn/race#v=1&every=100&interval=200';

const LABS = readdirSync('docs/learn')
  .filter((file) => file.endsWith('.md'))
  .map((file) => `/learn/${file.slice(0, -'.md'.length)}`);

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url Of the site.
 * @returns {AsyncGenerator<string>} A line to print for each lab that has a dock.
 */
export async function* everyLab(browser, url) {
  for (const path of LABS) {
    const page = await browser.newPage();
    await page.goto(`${url}${path}`);
    if ((await page.locator('viz-dock').count()) > 0) yield `${path}: ${await scrubbed(page)}`;
    await page.close();
  }
}

/**
 * Saves a long run as an archive, opens that in Decode, and scrolls the log from its end to its beginning.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url Of the site.
 * @returns {Promise<string>} A line to print.
 */
export async function decodeScrolled(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}${LONG_RUN}`);
  await page.waitForFunction(
    () => Number(document.querySelector('viz-dock input[type=range]')?.max) > 10_000,
  );
  const saving = page.waitForEvent('download');
  await page.locator('lab-export button').nth(1).click();
  const archive = await (await saving).path();
  await page.goto(`${url}/decode`);
  // Hydrated when the field is listened to.
  await page.locator('site-shell:not([ngh])').waitFor();
  await page.locator('input[type=file]').setInputFiles(archive);
  const log = page.locator('viz-wire-log .viewport');
  // Laid out a part at a time.
  await page.waitForFunction(
    () =>
      Number(document.querySelector('viz-wire-log .viewport')?.getAttribute('aria-rowcount')) >
      4000,
  );
  await log.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  const rows = await log.getAttribute('aria-rowcount');
  const work = await traceOf(page, () => log.evaluate(scroll, STEPS), 'scroll');
  await page.close();
  return `decode, an archive of ${rows} rows, the log scrolled: ${worked(work)}`;
}

/** Measures a lab that was just opened. @param {import('playwright').Page} page */
async function scrubbed(page) {
  const play = page.getByRole('group', { name: 'Time' }).getByRole('button', { name: 'Play' });
  await play.and(page.locator(':enabled')).waitFor();
  const drawn = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  const moved = await page.evaluate(async () => {
    const scrubber = document.querySelector('viz-dock input[type=range]');
    const start = performance.now();
    document.querySelector('viz-dock button[aria-label="Play"]').click();
    // By the time that is told: the first entry of some runs comes late.
    const before = scrubber.getAttribute('aria-valuetext');
    while (scrubber.value === '0' && scrubber.getAttribute('aria-valuetext') === before)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const took = performance.now() - start;
    document.querySelector('viz-dock button[aria-label="Pause"]')?.click();
    return took;
  });
  await page.locator('viz-dock').evaluate((dock) => {
    document.documentElement.scrollTop += dock.getBoundingClientRect().top - 150;
  });
  // What comes to life only now is not part of it.
  await page.waitForTimeout(1000);
  const entries = await page.locator('viz-dock input[type=range]').getAttribute('max');
  const work = await traceOf(page, (client) => drag(page, client, STEPS));
  return `${entries} entries, ${worked(work)}; drawn ${drawn.toFixed(0)} ms, Play moves ${moved.toFixed(0)} ms`;
}

function worked({ frames, longest }) {
  return `main thread in a frame p95 ${quantile(frames, 0.95).toFixed(1)} ms, longest task ${longest.toFixed(1)} ms, ${frames.length} frames`;
}

/** Runs in the page: from the end to the start, one step a frame. */
async function scroll(viewport, steps) {
  const height = viewport.scrollHeight - viewport.clientHeight;
  for (let step = steps; step >= 0; step--) {
    viewport.scrollTop = (height * step) / steps;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
