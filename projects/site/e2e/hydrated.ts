import { expect, type Page } from '@playwright/test';

/**
 * Waits until a page that was rendered at build time has come to life: Angular takes its marks away then. What is pressed before is
 * not lost but done later, so that pressing until something happens does it more than once.
 */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('[ngh]')).toHaveCount(0, { timeout: 15_000 });
}
