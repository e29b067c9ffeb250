// A long run scrubbed from end to end, and a lab from its address to its first move, traced in a real browser.

/** Milliseconds of the main thread in a frame, at the 95th of 100. */
const FRAME_AIM = 16;
/** Milliseconds of the longest task. */
const TASK_AIM = 50;
const DRAWN_AIM = 2000;
const MOVES_AIM = 200;

/** News ten times a second over six transports: more than 10,000 entries. */
const LONG_RUN = '/learn/race#v=1&every=100&interval=200';
const STEPS = 120;

/**
 * Drags the scrubber of a long run, one move a frame, and reads from Chromium's trace what the main thread did.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url Of the site.
 * @param {string} inSight Selector of what stands below the dock meanwhile: what nobody sees waits until the cursor rests.
 * @returns {Promise<string>} A line to print.
 */
export async function traceScrubbing(browser, url, inSight) {
  const page = await browser.newPage();
  await page.goto(`${url}${LONG_RUN}`);
  await page.waitForFunction(
    () => Number(document.querySelector('viz-dock input[type=range]')?.max) > 10_000,
  );
  await page.locator(inSight).evaluate((part) => {
    const page = document.documentElement;
    page.scrollTop += part.getBoundingClientRect().top - 150;
  });
  // What comes to life only now is not part of it.
  await page.waitForTimeout(1000);
  const entries = Number(await page.locator('viz-dock input[type=range]').getAttribute('max'));
  const tasks = await traceOf(page, (client) => drag(page, client, STEPS));
  await page.close();
  const { frames, longest } = tasks;
  const p95 = quantile(frames, 0.95);
  return `scrubbing ${entries} entries, ${inSight} in sight, main thread in a frame: median ${quantile(frames, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (aim ${FRAME_AIM} ms), longest task ${longest.toFixed(1)} ms (aim ${TASK_AIM} ms), ${frames.length} frames`;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url Of the site.
 * @returns {Promise<string>} A line to print.
 */
export async function timeToPlay(browser, url) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('viz-lane-chart path[d^=M]') === null) return;
      document.documentElement.dataset.drawnAt ??= String(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${url}/learn/race`);
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.and(page.locator(':enabled')).waitFor();
  const alive = await page.evaluate(() => performance.now());
  const drawn = Number(await page.locator('html').getAttribute('data-drawn-at'));
  const moved = await page.evaluate(async () => {
    const scrubber = document.querySelector('viz-dock input[type=range]');
    const start = performance.now();
    document.querySelector('viz-dock button[aria-label="Play"]').click();
    while (scrubber.value === '0') await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  await page.close();
  return `lab, address to drawn: ${drawn.toFixed(0)} ms (aim ${DRAWN_AIM} ms), to a run of its own: ${alive.toFixed(0)} ms; Play to first move: ${moved.toFixed(0)} ms (aim ${MOVES_AIM} ms)`;
}

/**
 * Drags the scrubber from the start to the end. The browser hands a move of the pointer to the page at the beginning of a frame, and
 * says so; the next one follows then: one move a frame, and it is drawn in that frame.
 *
 * @param {import('playwright').Page} page
 * @param {import('playwright').CDPSession} client
 * @param {number} steps
 */
export async function drag(page, client, steps) {
  const { x, y, width, height } = await page.locator('viz-dock input[type=range]').boundingBox();
  const send = (type, share) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x: x + width * share,
      y: y + height / 2,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await send('mousePressed', 0);
  for (let step = 1; step <= steps; step++) await send('mouseMoved', step / steps);
  await send('mouseReleased', 1);
}

/**
 * What the page's main thread did while `job` ran.
 *
 * @param {import('playwright').Page} page
 * @param {(client: import('playwright').CDPSession) => Promise<void>} job
 * @param {string} moved - The event that a move of it dispatches.
 * @returns Milliseconds of work per frame with a move, and of the longest task.
 */
export async function traceOf(page, job, moved = 'input') {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
  });
  await job(client);
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  // The page's main thread is the one that prepares frames for painting. It hands each frame to the compositor once.
  const { pid, tid } = events.find(({ name }) => name === 'PrePaint') ?? {};
  const isHere = (event) => event.pid === pid && event.tid === tid;
  const starts = events
    .filter((event) => event.name === 'Commit' && isHere(event))
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const moves = events
    .filter(
      (event) => isHere(event) && event.name === 'EventDispatch' && event.args.data.type === moved,
    )
    .map(({ ts }) => ts);
  const tasks = events.filter(
    (event) => isHere(event) && event.dur !== undefined && event.name === 'RunTask',
  );
  const work = starts.slice(1).flatMap((end, index) => {
    const isWithin = (ts) => ts >= starts[index] && ts < end;
    if (!moves.some(isWithin)) return [];
    return tasks
      .filter(({ ts }) => isWithin(ts))
      .reduce((sum, { dur, tdur }) => sum + (tdur ?? dur) / 1000, 0);
  });
  return {
    frames: work,
    longest: Math.max(...tasks.map(({ dur, tdur }) => (tdur ?? dur) / 1000), 0),
  };
}

/** @param {readonly number[]} values @param {number} share - 0 to 1. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
