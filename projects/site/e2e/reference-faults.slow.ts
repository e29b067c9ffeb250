import { test } from '@playwright/test';
import { expectNoOverflow, expectToOpenWithoutFaults, PHONE } from './page-faults';

// Made like `/api` and `/api/angular`, and long: axe takes up to fifteen seconds for one.
for (const path of [
  '/api/angular/streams',
  '/api/angular/socket',
  '/api/angular-testing',
  '/api/simulator-core/scenarios',
]) {
  test(`${path} fits a phone and has no accessibility fault that axe knows, light or dark`, async ({
    page,
  }) => {
    await expectToOpenWithoutFaults(page, path);
    await page.setViewportSize(PHONE);
    await expectNoOverflow(page);
  });
}
