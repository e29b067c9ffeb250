import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The narrowest window that a page has to fit. */
export const PHONE = { width: 360, height: 740 } as const;

/** Opens whatever follows in the narrowest window, in one of both themes, for a reader who wants no motion. */
export async function onPhone(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(PHONE);
}

/** Fails when axe finds something, by default in the whole page, or when the page is wider than its window. */
export async function expectNoFaults(
  page: Page,
  narrow: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<void> {
  const { violations } = await narrow(new AxeBuilder({ page })).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`);
  expect(faults).toEqual([]);
  await expectNoOverflow(page);
}

/** Fails when the page has to be scrolled sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
