import { expect, test } from '@playwright/test';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { openScenario } from './scenario-page';

for (const { id } of SCENARIOS) {
  test(`at its end ${id} fits a phone, and axe finds nothing, light or dark`, async ({ page }) => {
    test.slow();
    await onPhone(page);
    const { scrubber, log } = await openScenario(page, id);
    await scrubber.fill((await scrubber.getAttribute('max')) ?? '');
    await expect.poll(() => log.getByRole('row').count()).toBeGreaterThan(2);
    await expectNoFaultsInBothThemes(page);
  });
}
