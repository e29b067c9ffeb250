import { test } from '@playwright/test';
import { LEARN_PAGES } from './learn-pages';
import { expectToOpenWithoutFaults } from './page-faults';

// In a wide window, where more parts stand beside each other than on the phone of each lab's own walk.
for (const path of LEARN_PAGES) {
  test(`as it opens ${path} has no accessibility fault that axe knows, light or dark`, async ({
    page,
  }) => {
    await expectToOpenWithoutFaults(page, path);
  });
}
