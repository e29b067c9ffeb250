// The built site in a real browser: what the home page costs until its first control works, and how fast a lab answers.
import { chromium } from 'playwright';
import { serveSite } from '../../tools/serve-site.mjs';

const SCRIPT_LIMIT = 100_000;
const ANSWER_AIM = 50;

const site = await serveSite();
const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN });
let failed = false;
try {
  const { untilControl, inTotal } = await homePage();
  failed = untilControl > SCRIPT_LIMIT;
  console.log(
    `home, script bytes transferred until the first control works: ${kB(untilControl)} (at most ${kB(SCRIPT_LIMIT)})${failed ? ' ABOVE' : ''}`,
  );
  console.log(`home, script bytes transferred in the end, the realm included: ${kB(inTotal)}`);
  const steps = await stepTimes();
  console.log(
    `lab, key press to drawn entry: median ${at(steps, 0.5)} ms, slowest ${at(steps, 1)} ms (aim ${ANSWER_AIM} ms), ${steps.length} steps`,
  );
} finally {
  await browser.close();
  await site.close();
}
process.exit(failed ? 1 : 0);

/** Bytes of script on the wire, compressed as a good host would: when a click on the theme switch shows, and at the end. */
async function homePage() {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type === 'Script' || /\.m?js(\?|$)/.test(request.url)) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${site.url}/`, { waitUntil: 'commit' });
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? '');
  await page.getByRole('button', { name: /theme/i }).waitFor();
  const before = await theme();
  while ((await theme()) === before) {
    await page.getByRole('button', { name: /theme/i }).click();
    await page.waitForTimeout(20);
  }
  const untilControl = bytes;
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await page.close();
  return { untilControl, inTotal: bytes };
}

/** Milliseconds from a key press to the next painted frame that shows the new entry. */
async function stepTimes() {
  const page = await browser.newPage();
  await page.goto(`${site.url}/learn/climbing-to-websocket`);
  const scrubber = page.getByRole('slider', { name: /entr|time|position|moment/i }).first();
  await scrubber.waitFor();
  await page.waitForFunction(() => Number(document.querySelector('viz-dock input[type=range]')?.max) > 20);
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
