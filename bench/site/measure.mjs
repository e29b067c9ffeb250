// The built site in a real browser: what the home page costs until its first control works, and how fast a lab answers.
import { chromium } from 'playwright';
import { gzipSync } from 'node:zlib';
import { decodeScrolled, everyLab } from './every-page.mjs';
import { timeToPlay, traceScrubbing } from './trace-scrubbing.mjs';
import { serveSite } from '../../tools/serve-site.mjs';

const SCRIPT_LIMIT = 100_000;
const ANSWER_AIM = 50;

const site = await serveSite();
const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN });
try {
  const { untilControl, inTotal } = await homePage();
  const verdict = untilControl.gzip > SCRIPT_LIMIT ? 'ABOVE' : 'within';
  console.log(
    `home, scripts until the first control works: ${kB(untilControl.gzip)} gzip (${kB(untilControl.transferred)} as transferred), ${verdict} the limit of ${kB(SCRIPT_LIMIT)} gzip`,
  );
  console.log(
    `home, scripts in the end, the hero and the realm included: ${kB(inTotal.gzip)} gzip (${kB(inTotal.transferred)} as transferred)`,
  );
  const steps = await stepTimes();
  console.log(
    `lab, key press to drawn entry: median ${at(steps, 0.5)} ms, slowest ${at(steps, 1)} ms (aim ${ANSWER_AIM} ms), ${steps.length} steps`,
  );
  console.log(await timeToPlay(browser, site.url));
  for (const inSight of ['viz-dock', 'viz-meters', 'viz-wire-log', 'viz-sequence']) {
    console.log(await traceScrubbing(browser, site.url, inSight));
  }
  for await (const line of everyLab(browser, site.url)) console.log(line);
  console.log(await decodeScrolled(browser, site.url));
} finally {
  await browser.close();
  await site.close();
}
/** Scripts asked for before a press of the theme switch, made as soon as it is there, had its effect; and all of them. */
async function homePage() {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const button = document.querySelector('button[aria-label^="Theme"]');
      new MutationObserver(() => {
        document.documentElement.dataset.worksAt ??= String(performance.now());
      }).observe(button, { attributes: true, attributeFilter: ['aria-label'] });
      button.click();
    });
  });
  await page.goto(`${site.url}/`);
  await page.locator('html[data-works-at]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, startTime, transferSize }) => ({ name, startTime, transferSize })),
  );
  const worksAt = Number(await page.locator('html').getAttribute('data-works-at'));
  const sum = async (chosen) => {
    const bodies = await Promise.all(
      chosen.map(async ({ name }) => (await page.request.get(name)).body()),
    );
    return {
      gzip: bodies.reduce((total, body) => total + gzipSync(body, { level: 9 }).length, 0),
      transferred: chosen.reduce((total, { transferSize }) => total + transferSize, 0),
    };
  };
  const untilControl = await sum(scripts.filter(({ startTime }) => startTime <= worksAt));
  const inTotal = await sum(scripts);
  await page.close();
  return { untilControl, inTotal };
}

/** Milliseconds from a key press to the next painted frame that shows the new entry. */
async function stepTimes() {
  const page = await browser.newPage();
  await page.goto(`${site.url}/learn/climbing-to-websocket`);
  const scrubber = page.getByRole('slider', { name: /entr|time|position|moment/i }).first();
  await scrubber.waitFor();
  await page.waitForFunction(
    () => Number(document.querySelector('viz-dock input[type=range]')?.max) > 20,
  );
  await scrubber.focus();
  const times = await page.evaluate(async () => {
    const input = document.querySelector('viz-dock input[type=range]');
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    const results = [];
    for (let index = 0; index < 45; index++) {
      await frame();
      const start = performance.now();
      input.value = String(Number(input.value) + 1);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      await frame();
      results.push(performance.now() - start);
    }
    return results;
  });
  await page.close();
  return times.sort((a, b) => a - b);
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
