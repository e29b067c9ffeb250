// The lab "One Manager", as a learner walks it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/one-manager';

/** The rows of the calls, without the head. */
const calls = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'What each call of io() got' })
    .getByRole('row')
    .filter({ has: page.getByRole('button') });
const managers = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'The Managers now' })
    .getByRole('row')
    .filter({ has: page.getByRole('button') });

test('[C1] every call of io() shows the Manager and the connection that it got, while it runs', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await openLab(page, '', PATH);
  await page.getByRole('radio', { name: /^Two: / }).check();
  await expect(page.getByText('io() has not been called yet.')).toBeVisible();
  await lab.goToEnd();
  const got = [
    ['"http://lab"', 'Manager 1', 'new, kept', 'TCP 1'],
    ['"http://lab/admin"', 'Manager 1', 'the one that is there, kept', 'TCP 1'],
    ['"http://lab"', 'Manager 2', 'new, not kept', 'TCP 2'],
    ['forceNew: true', 'Manager 3', 'new, not kept', 'TCP 3'],
    ['multiplex: false', 'Manager 4', 'new, not kept', 'TCP 4'],
    ['"http://lab/news?token=2"', 'Manager 1', 'the one that is there, kept', 'TCP 1'],
    ['path: "/elsewhere"', 'Manager 5', 'http://lab:80/elsewhere', 'TCP 5'],
    ['"http://other"', 'Manager 6', 'http://other:80/socket.io', 'TCP 6'],
    ['"http://lab"', 'Manager 7', 'new, not kept', 'TCP 7'],
  ] as const;
  await expect(calls(page)).toHaveCount(got.length);
  for (const [index, words] of got.entries()) {
    for (const word of words) await expect(calls(page).nth(index)).toContainText(word);
  }
  await expect(managers(page)).toHaveCount(7);
  await expect(managers(page).first()).toContainText('/, /admin, /news');
  expect(problems).toEqual([]);
});

test('[C1] a second namespace costs a packet, the same namespace a connection', async ({
  page,
}) => {
  await openLab(page, '', PATH);
  const show = async (heading: string): Promise<void> => {
    await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: heading }) })
      .getByRole('button')
      .click();
  };
  await show('Only a packet');
  await expect(calls(page).filter({ hasText: '/admin' })).toHaveAttribute('aria-current', 'true');
  await expect(managers(page)).toHaveCount(1);
  await show('The same namespace again');
  await expect(managers(page)).toHaveCount(2);
  await expect(managers(page).nth(1)).toContainText('nothing: no later call gets it');
  await expect(managers(page).nth(1)).toContainText('opening, TCP 2');
});

test('a call and its entries lead to each other, with keys alone', async ({ page }) => {
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await calls(page).nth(6).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(calls(page).nth(6)).toHaveAttribute('aria-current', 'true');
  await expect(calls(page).nth(6)).toContainText('path: "/elsewhere"');
});

test('the lab fits phone and desktop, and axe finds nothing, light or dark', async ({ page }) => {
  // axe reads every row of both tables and of the log.
  test.setTimeout(90_000);
  await onPhone(page);
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await expect(calls(page)).toHaveCount(9);
  await expectNoFaultsInBothThemes(page, (axe) => axe.include('main'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoOverflow(page);
});
