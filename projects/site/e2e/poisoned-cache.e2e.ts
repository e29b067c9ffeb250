// The lab "The poisoned cache", as a learner walks it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/poisoned-cache';

const cache = (page: Page): Locator => page.getByRole('table', { name: 'The proxy’s cache' });
/** The page's frame, as both read it. */
const frame = (page: Page): Locator => page.getByRole('article', { name: 'page at 140 ms' });
/** The bytes that the reader looks at. */
const entry = (page: Page): Locator => page.locator('viz-wire-entry');
const given = (page: Page): Locator =>
  page.getByRole('region', { name: 'What people get' }).getByRole('listitem');

test('[X1] without masks, or with a key that the page knows, the cache is poisoned; with a random key it is not', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await openLab(page, '', PATH);
  await page.getByRole('radio', { name: /^Everybody behind the proxy/ }).check();
  await lab.goToEnd();
  await expect(frame(page)).toContainText('a request for bank/script.js');
  await expect(frame(page)).toContainText('without a mask: a server has to end the connection');
  await expect(cache(page)).toContainText('evil: poisoned');
  await expect(given(page)).toContainText([
    'victim runs pay(thief), from the cache',
    'next runs pay(thief), from the cache',
  ]);

  await page.getByRole('radio', { name: 'fixed key' }).check();
  await expect(page).toHaveURL(/masking=fixed/);
  await expect(frame(page)).toContainText('masked with 01020304');
  await expect(frame(page)).toContainText('a request for bank/script.js');
  await expect(cache(page)).toContainText('evil: poisoned');

  await page.getByRole('radio', { name: 'random key' }).check();
  await expect(page).toHaveURL(/masking=random/);
  await expect(frame(page)).toContainText('no request');
  await expect(frame(page)).toContainText('GET /script.js HTTP/1.1');
  await expect(cache(page)).not.toContainText('poisoned');
  await expect(given(page)).toContainText([
    'victim runs pay(me), from the server',
    'next runs pay(me), from the cache',
  ]);
  // The accomplice sends the same bytes as before: only the client has to mask.
  const answer = page.getByRole('listitem').filter({ hasText: 'The accomplice answers' });
  await answer.getByRole('button', { name: /^Show entry/ }).click();
  await expect(entry(page)).toContainText('pay(thief)');
  expect(problems).toEqual([]);
});

test('a proxy that knows Upgrade keeps nothing, without any mask', async ({ page }) => {
  const lab = await openLab(page, 'v=1&reading=up%20to%20a%20101', PATH);
  await lab.goToEnd();
  await expect(frame(page)).toContainText('no request');
  await expect(cache(page)).not.toContainText('poisoned');
});

test('the lab is walked with the keyboard, and a message leads to its bytes', async ({ page }) => {
  const lab = await openLab(page, '', PATH);
  await lab.heading.click();
  for (let step = 0; step < 100 && !(await cache(page).isVisible()); step++) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(cache(page)).toContainText('evil: poisoned');
  const show = frame(page).getByRole('button', { name: 'Show the bytes' });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(entry(page)).toContainText('GET /script.js HTTP/1.1');
  await page.getByRole('radio', { name: 'off', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'fixed key' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(cache(page)).not.toContainText('poisoned');
});

test('the lab fits phone and desktop, and axe finds nothing, light or dark', async ({ page }) => {
  test.slow();
  await onPhone(page);
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await expect(cache(page)).toBeVisible();
  await expectNoFaultsInBothThemes(page, (axe) => axe.include('main'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoOverflow(page);
});
