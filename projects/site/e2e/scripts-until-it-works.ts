import { expect, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** Scripts that a page asked for. */
export interface AskedScripts {
  readonly urls: readonly string[];
  /** Bytes after gzip, of all of them together. */
  readonly size: number;
}

/**
 * Opens a page and collects the scripts, those of Workers too, that it asked for until its first control worked.
 *
 * A page comes to life in one piece, so the control that is looked at is one that every page has: the button of the theme. It is
 * pressed as soon as it is there, and the page remembers when the press had its effect.
 */
export async function scriptsUntilItWorks(page: Page, path: string): Promise<AskedScripts> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const button = document.querySelector('button[aria-label^="Theme"]') as HTMLButtonElement;
      new MutationObserver(() => {
        document.documentElement.dataset['worksAt'] ??= String(performance.now());
      }).observe(button, { attributes: true, attributeFilter: ['aria-label'] });
      button.click();
    });
  });
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-works-at', /\d/);
  const urls = await page.evaluate(() => {
    const worksAt = Number(document.documentElement.dataset['worksAt']);
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= worksAt)
      .map(({ name }) => name);
  });
  let size = 0;
  for (const url of urls) {
    const response = await page.request.get(url);
    size += gzipSync(await response.body(), { level: 9 }).length;
  }
  return { urls, size };
}
