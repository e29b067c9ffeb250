import { expect, test } from '@playwright/test';
import { hydrated } from './hydrated';
import { LEARN_PAGES } from './learn-pages';
import { expectNoFaultsInBothThemes } from './page-faults';

// In a wide window, where more parts stand beside each other than on the phone of each lab's own walk.
for (const path of LEARN_PAGES) {
  test(`as it opens ${path} has no accessibility fault that axe knows, light or dark`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await hydrated(page);
    await expectNoFaultsInBothThemes(page);
  });
}
