// @ts-check
// check-lighthouse.mjs [path …]: Lighthouse on the built site, in a phone it simulates. Ends with code 0, with 1 and what is missing, or
// with 3 where the machine is too busy to judge how fast a page is.
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from 'playwright';
import lighthouse from 'lighthouse';
import { serveSite } from '../serve-site.mjs';
import { freePort } from './free-port.mjs';
import { judge, LEAST } from './judge.mjs';

/** One page of each kind: where readers arrive, a lab, text, a tool. */
const PAGES = ['/', '/learn/climbing-to-websocket', '/guide/getting-started', '/decode'];

/** The load times that it simulates come from a real one, on a machine that may be busy: the median of so many counts. */
const RUNS = 3;

/**
 * @param {string} url
 * @param {number} port - DevTools protocol of the browser.
 * @returns {Promise<import('./judge.mjs').Run>}
 */
async function measure(url, port) {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(LEAST),
  });
  if (result === undefined) throw new Error(`Lighthouse has no result for ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    ),
    failed: Object.values(categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .map((ref) => ({ weight: ref.weight, audit: audits[ref.id] }))
        .filter(({ weight, audit }) => weight > 0 && audit && (audit.score ?? 1) < 0.9)
        .map(({ audit }) => `${id}: ${audit?.title ?? ''} ${audit?.displayValue ?? ''}`.trim()),
    ),
  };
}

/** Programs that wait for each core, from which on all times are those of a busy machine. */
const BUSY = 1.5;
const isBusy = (loadavg()[0] ?? 0) / availableParallelism() > BUSY;

const paths = process.argv.length > 2 ? process.argv.slice(2) : PAGES;
const { url, close } = await serveSite();
const port = await freePort();
const executablePath = process.env['CHROME_BIN'];
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [`--remote-debugging-port=${String(port)}`],
});
/** @type {Set<string>} */
const low = new Set();
try {
  for (const path of paths) {
    /** @type {import('./judge.mjs').Run[]} */
    const runs = [];
    // A page that is good at once is not measured again.
    while (runs.length === 0 || (runs.length < RUNS && judge(runs).low.length > 0)) {
      runs.push(await measure(url + path, port));
    }
    const verdict = judge(runs);
    for (const name of verdict.low) low.add(name);
    console.log(`${path}: ${verdict.line}`);
    for (const failed of verdict.failed) console.log(`  ${failed}`);
  }
} finally {
  await browser.close();
  await close();
}
if (low.size === 0) {
  process.exitCode = 0;
} else if (isBusy && low.size === 1 && low.has('performance')) {
  console.log('This machine was busy before the check began: performance was not judged.');
  process.exitCode = 3;
} else {
  process.exitCode = 1;
}
