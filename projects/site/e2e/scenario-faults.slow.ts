import { expect, test } from '@playwright/test';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';

for (const { id } of SCENARIOS) {
  test(`at its end ${id} fits a phone, and axe finds nothing, light or dark`, async ({ page }) => {
    test.slow();
    await onPhone(page);
    await page.goto(`/scenarios/${id}`);
    const time = page.getByRole('group', { name: 'Time' });
    await expect(time.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({
      timeout: 15_000,
    });
    const scrubber = time.getByRole('slider');
    await scrubber.fill((await scrubber.getAttribute('max')) ?? '');
    const log = page.getByRole('table', { name: 'Everything on the wire' });
    await expect.poll(() => log.getByRole('row').count()).toBeGreaterThan(2);
    await expectNoFaultsInBothThemes(page);
  });
}
