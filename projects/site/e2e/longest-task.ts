import type { Page } from '@playwright/test';

/** An event of Chromium's trace; `tdur` in microseconds of the processor. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/**
 * What `job` needs where nothing else is in its way: other programs share the caches and the clock of the processor.
 *
 * @returns The least of three `longestTask`.
 */
export async function quietLongestTask(page: Page, job: () => Promise<void>): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < 3; run++) all.push(await longestTask(page, job));
  return Math.min(...all);
}

/**
 * The longest that the page's main thread could not answer while `job` ran.
 *
 * @returns Milliseconds of the processor, as Chromium's trace has them: what other programs take meanwhile is not counted.
 */
async function longestTask(page: Page, job: () => Promise<void>): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    // Playwright's types leave the events open.
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise<void>((resolve) => {
    client.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  const categories = 'devtools.timeline,disabled-by-default-devtools.timeline';
  await client.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  await job();
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  // Only a page's main thread prepares frames for painting.
  const main = events.find(({ name }) => name === 'PrePaint');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === main?.pid && tid === main.tid,
  );
  return Math.max(...tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000));
}
