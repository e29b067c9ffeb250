import { expect, type Locator, type Page } from '@playwright/test';

/** Fewer entries than the log shows rows at once. */
const STRIDE = 6;

/** The controls and views of a lab page, by what a reader calls them. */
export interface Lab {
  readonly time: Locator;
  readonly log: Locator;
  readonly scrubber: Locator;
  readonly latency: Locator;
  readonly block: Locator;
  readonly heading: Locator;
  button(name: string): Locator;
  /** How many entries have happened. */
  happened(): Promise<number>;
  /** Goes to a number of entries that have happened. */
  goTo(index: number): Promise<void>;
  /** Goes to the end of the run. */
  goToEnd(): Promise<void>;
  /** All that the log says on the way from the start to the end: it holds only the rows that are in sight. */
  readAll(): Promise<string>;
}

/** The log follows the cursor with the next frame and draws its rows with the one after. */
const nextPicture = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });

/** Opens a lab over recordings, by default the first, with a fragment, and waits until it answers. */
export async function openLab(
  page: Page,
  fragment = '',
  path = '/learn/climbing-to-websocket',
): Promise<Lab> {
  await page.goto(`${path}${fragment === '' ? '' : `#${fragment}`}`);
  const time = page.getByRole('group', { name: 'Time' });
  const scrubber = time.getByRole('slider');
  const lab: Lab = {
    time,
    scrubber,
    log: page.getByRole('table', { name: 'Everything on the wire' }),
    latency: page.getByRole('spinbutton', { name: 'Latency, one way' }),
    block: page.getByRole('switch', { name: 'Block the Upgrade' }),
    heading: page.getByRole('heading', { level: 1 }),
    button: (name) => time.getByRole('button', { name, exact: true }),
    happened: async () => Number(await scrubber.inputValue()),
    goTo: async (index) => {
      await scrubber.fill(String(index));
    },
    goToEnd: async () => {
      await scrubber.fill((await scrubber.getAttribute('max')) ?? '');
    },
    readAll: async () => {
      // What nobody sees is not drawn until the cursor rests.
      await lab.log.scrollIntoViewIfNeeded();
      const max = Number(await scrubber.getAttribute('max'));
      let all = '';
      for (let index = STRIDE; index < max + STRIDE; index += STRIDE) {
        await scrubber.fill(String(Math.min(index, max)));
        await page.evaluate(nextPicture);
        all += (await lab.log.textContent()) ?? '';
      }
      return all;
    },
  };
  await expect(lab.button('Play')).toBeEnabled({ timeout: 15_000 });
  return lab;
}
