import { expect, type Page } from '@playwright/test';
import { click, isGone, isThere, write } from './in-page';
import { largeHar } from './large-har';

/** What a reader does on a page, until everything that it can run has run or runs. */
export type Stay = (page: Page) => Promise<void>;

const SCRUBBER = 'viz-dock input[type=range]';
const PLAY = 'viz-dock button[aria-label="Play"]';
/** Opened in Decode: a thousand messages. */
const ARCHIVE = largeHar(1);

/** A run of the tab's own: its end is looked at, then it is played from its beginning until the reader is gone. */
export const playAway: Stay = async (page) => {
  await goToEnd(page);
  await write(page, SCRUBBER, '1');
  await click(page, PLAY);
  await isThere(page, 'viz-dock button[aria-label="Pause"]');
};

/**
 * A lab: its run is played; where it has none, every number and slider is moved to its end, every switch is flipped, and every line
 * gets one more character.
 */
export const doLab: Stay = async (page) => {
  await isGone(page, 'site-learn');
  const hasRun = await page.evaluate(() => document.querySelector('viz-dock') !== null);
  if (hasRun) await playAway(page);
  else expect(await turnEverything(page)).toBeGreaterThan(0);
};

/** The same calls as in the lab's run, put to this browser's own WebSocket. */
export const askThisBrowser: Stay = async (page) => {
  await goToEnd(page);
  await click(page, 'button', 'Ask this browser’s own WebSocket');
  await isThere(page, 'main li', 'This browser, as here');
};

/** A scenario of the reader's own, opened in the editor and run. */
export const runOwn: Stay = async (page) => {
  await isThere(page, '.editor textarea');
  await playAway(page);
};

/** The handshake of the home page: it plays by itself. */
export const seeHandshake: Stay = (page) => isThere(page, 'home-hero [role=status]', 'Just now');

/** The page of sentences, with the runs that refute them. */
export const readEvidence: Stay = async (page) => {
  await isThere(page, 'site-run-evidence');
  const runs = await page.evaluate(() => document.querySelectorAll('site-run-evidence').length);
  await isThere(page, 'site-run-evidence viz-wire-entry', '', runs);
};

/** Decode with an archive from the disk. */
export const openArchive: Stay = async (page) => {
  await isThere(page, 'input[type=file]');
  await page.evaluate((har) => {
    const files = new DataTransfer();
    files.items.add(new File([har], 'large.har'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) return;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  }, ARCHIVE);
  await isThere(page, 'viz-wire-log', 'news');
};

/** The live page: three people are there, one says something, and rooms are opened and closed, with and without the binding. */
export const chat: Stay = async (page) => {
  await isThere(page, 'header .transport', 'websocket', 3);
  await write(page, 'form input', 'hello');
  await click(page, 'form button');
  await isThere(page, '[role=log]', 'hello', 3);
  await click(page, 'button', 'Open and close the room 10 times');
  await isThere(page, 'td', '10', 3);
};

/** A lab on this browser's own APIs, left while it runs. */
export const runForReal: Stay = async (page) => {
  await isThere(page, `${PLAY}:enabled`);
  await click(page, 'lab-own-apis-panel label', 'this browser’s own APIs');
  await click(page, 'lab-own-apis-panel button', 'Run for');
  await isThere(page, 'lab-own-apis-panel button', 'Stop');
  await page.waitForFunction(
    (it) => Number(document.querySelector<HTMLInputElement>(it)?.max) > 1,
    SCRUBBER,
    { timeout: 15_000 },
  );
};

/** A search that finds something. */
export const search: Stay = async (page) => {
  await write(page, 'main input[type=search]', 'close code');
  await isThere(page, 'main ol li');
};

/** Waits until the tab has made a run of its own, and goes to its end. */
async function goToEnd(page: Page): Promise<void> {
  await isThere(page, `${PLAY}:enabled`);
  expect(page.workers().length).toBe(1);
  const max = await page.evaluate(
    (it) => document.querySelector<HTMLInputElement>(it)?.max,
    SCRUBBER,
  );
  expect(Number(max)).toBeGreaterThan(1);
  await write(page, SCRUBBER, max ?? '');
}

function turnEverything(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const turns = 'main input:not([type=radio])';
    const { length } = document.querySelectorAll(turns);
    for (let index = 0; index < length; index++) {
      // Looked up anew: what one of them changes may put another one in its place.
      const input = document.querySelectorAll<HTMLInputElement>(turns)[index];
      if (input?.type === 'checkbox') input.click();
      else if (input !== undefined) {
        input.value = input.max === '' ? `${input.value} ` : input.max;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return length;
  });
}
