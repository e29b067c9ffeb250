import { expect, test, type Page } from '@playwright/test';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { expectNoOverflow, PHONE } from './page-faults';
import { watchConsole } from './watch-console';

/** Opens a scenario's page and waits until the tab has run it. */
export async function openScenario(page: Page, id: string, fragment = '') {
  await page.goto(`/scenarios/${id}${fragment}`);
  const time = page.getByRole('group', { name: 'Time' });
  await expect(time.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({
    timeout: 15_000,
  });
  return {
    time,
    scrubber: time.getByRole('slider'),
    log: page.getByRole('table', { name: 'Everything on the wire' }),
  };
}

/** A walk that plays a scenario on a phone and reads what its run proves. */
export function walkScenario(id: string): void {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined) throw new RangeError(`There is no scenario ${id}.`);
  const { title, notice, assertions, settings: known } = scenario;
  test(`${id} plays on a phone and proves what it claims`, async ({ page }) => {
    const problems = watchConsole(page);
    await page.setViewportSize(PHONE);
    const { time, scrubber, log } = await openScenario(page, id);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText('Nothing has happened yet.').first()).toBeVisible();
    await time.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(async () => Number(await scrubber.inputValue())).toBeGreaterThan(0);
    await time.getByRole('button', { name: 'Pause', exact: true }).click();
    await scrubber.fill((await scrubber.getAttribute('max')) ?? '');
    await expect.poll(() => log.getByRole('row').count()).toBeGreaterThan(2);

    const claims = page.getByRole('region', { name: 'What this run proves' });
    const own = assertions.filter(({ settings = {} }) =>
      Object.entries(settings).every(([name, value]) => known[name]?.default === value),
    );
    await expect(claims.getByText('(true)')).toHaveCount(own.length);
    await expect(claims.getByText('(not true in this run)')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Show entry/ })).toHaveCount(notice.length);
    await expectNoOverflow(page);
    expect(problems).toEqual([]);
  });
}
