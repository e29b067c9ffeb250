// What a lab weighs until its first control works: all scripts that the page asks for, after gzip.
import { expect, test } from '@playwright/test';
import { LEARN_PAGES } from './learn-pages';
import { scriptsUntilItWorks } from './scripts-until-it-works';

const LIMIT = 250 * 1000;

for (const path of LEARN_PAGES) {
  test(`${path} has at most 250 kB of scripts until its first control works`, async ({ page }) => {
    const { size, urls } = await scriptsUntilItWorks(page, path);
    expect(urls.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(LIMIT);
  });
}
