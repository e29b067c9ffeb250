import { expect, type Locator, type Page } from '@playwright/test';

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
}

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
  };
  await expect(lab.button('Play')).toBeEnabled({ timeout: 15_000 });
  return lab;
}
