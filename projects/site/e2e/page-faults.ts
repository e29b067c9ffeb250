import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { hydrated } from './hydrated';

/** The narrowest window that a page has to fit. */
export const PHONE = { width: 360, height: 740 } as const;

/** The only rules whose outcome depends on the theme. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

type Narrow = (axe: AxeBuilder) => AxeBuilder;

/**
 * axe in the page itself, where no frame is of another origin, and telling nothing of the
 * thousands of elements that are in order: less than half the time for the same faults.
 */
const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** Opens whatever follows in the narrowest window, for a reader who wants no motion. */
export async function onPhone(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(PHONE);
}

/** Fails when axe finds something, by default in the whole page, or when the page is wider than its window. */
export async function expectNoFaults(page: Page, narrow: Narrow = (axe) => axe): Promise<void> {
  const { violations } = await narrow(axeOf(page)).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`);
  expect(faults).toEqual([]);
  await expectNoOverflow(page);
}

/** `expectNoFaults` in the light theme, and in the dark one whatever colours can change. */
export async function expectNoFaultsInBothThemes(
  page: Page,
  narrow: Narrow = (axe) => axe,
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNoFaults(page, narrow);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoFaults(page, (axe) => narrow(axe).withRules(RULES_OF_COLOUR));
}

/** Opens a page and fails when axe finds something in it, in the light theme or the dark one. */
export async function expectToOpenWithoutFaults(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The skip link knows its address then.
  await hydrated(page);
  await expectNoFaultsInBothThemes(page);
}

/** A walk that opens a page in a wide window and then on a phone. */
export function walkFaults(path: string): void {
  test(`${path} fits a phone and has no accessibility fault that axe knows, light or dark`, async ({
    page,
  }) => {
    await expectToOpenWithoutFaults(page, path);
    await page.setViewportSize(PHONE);
    await expectNoOverflow(page);
  });
}

/** Fails when the page has to be scrolled sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  // What measures its own width hears of another window a frame later.
  await expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
    .toBeLessThanOrEqual(0);
}
