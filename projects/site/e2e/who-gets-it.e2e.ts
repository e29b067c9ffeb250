// The lab "Who gets it?", as a learner walks it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/who-gets-it';

/** The row of somebody in the table of the board. */
const row = (page: Page, who: string): Locator =>
  page
    .getByRole('table', { name: /Who is where|Who gets it/ })
    .getByRole('row', { name: new RegExp(`^${who}\\b`) });

/** Who gets the news, as the board says. */
async function expectReceivers(page: Page, names: readonly string[]): Promise<void> {
  for (const who of ['ann', 'bob', 'carl', 'dora', 'eve']) {
    const fate = names.includes(who) ? /\bgets it/ : /does not get it/;
    await expect(row(page, who)).toContainText(fate);
  }
}

test('[A3][A4] every line of the cheat sheet that is clicked runs, and the board says who got it and why', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await openLab(page, '', PATH);
  const sheet = page.getByRole('region', { name: 'The cheat sheet' });
  await sheet.getByRole('button', { name: /^io\.to\('r1'\)\.to\('r2'\)\.emit/ }).click();
  await expectReceivers(page, ['ann', 'bob', 'carl']);
  await expect(row(page, 'bob')).toContainText('in r1 and r2, and gets it once');
  await expect(sheet.getByText('It got to ann, bob, carl.')).toBeVisible();
  await sheet.getByRole('button', { name: /^socket\.broadcast\.emit/ }).click();
  await expectReceivers(page, ['bob', 'carl', 'dora']);
  await expect(row(page, 'ann')).toContainText('left out: it is the sender');
  await sheet.getByRole('button', { name: /^socket\.emit\(/ }).click();
  await expectReceivers(page, ['ann']);
  await expect(page.getByText('no Adapter was asked')).toBeVisible();
  await sheet.getByRole('button', { name: /^io\.timeout/ }).click();
  await expectReceivers(page, ['ann', 'bob', 'carl', 'dora']);
  await expect(page.getByRole('table', { name: 'Everything on the wire' })).toContainText(
    'ann, bob, carl, dora answer',
  );
  await expect(page).toHaveURL(/form=io\.timeout/);
  expect(problems).toEqual([]);
});

test('[A2][A3] people are moved by keyboard and by dragging, and what the real server does follows', async ({
  page,
}) => {
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await expectReceivers(page, ['ann', 'bob']);

  const dora = row(page, 'dora').getByRole('group', { name: 'Where dora is' });
  const intoR1 = dora.getByRole('button', { name: 'dora: / r1' });
  await intoR1.focus();
  await page.keyboard.press('Enter');
  await expect(intoR1).toHaveAttribute('aria-pressed', 'true');
  await expectReceivers(page, ['ann', 'bob', 'dora']);
  await expect(page).toHaveURL(/dora=r1/);

  const main = page.getByRole('region', { name: 'Namespace /', exact: true });
  const orders = page.getByRole('region', { name: 'Namespace /orders' });
  const bob = main
    .getByRole('group', { name: 'Room r1' })
    .getByRole('listitem')
    .filter({ hasText: 'bob' });
  await bob.dragTo(orders.getByRole('group', { name: 'Room r1' }));
  await expectReceivers(page, ['ann', 'dora']);
  await expect(row(page, 'bob')).toContainText('the Adapter of / does not know this socket');
  await expect(orders.getByRole('group', { name: 'Room r1' })).toContainText('bob');
});

test('[A6] the puzzle of the orders is solved by looking at the Adapters', async ({ page }) => {
  const lab = await openLab(page, '', PATH);
  await page.getByRole('radio', { name: 'The puzzle of the orders' }).check();
  await expect(page).toHaveURL(/scenario=the-orders-puzzle/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  await expect(
    page.getByText('The Adapter of / was asked for the sockets in kitchen.'),
  ).toBeVisible();
  await expect(row(page, 'cook')).toContainText('does not get it');
  await lab.goTo(0);
  await page.getByRole('radio', { name: 'io.of("/orders")' }).check();
  await expect(page).toHaveURL(/line=io\.of\.to/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  await expect(row(page, 'cook')).toContainText(/\bgets it/);
  await expect(row(page, 'waiter')).toContainText(/\bgets it/);
});

test('[A2] many namespaces share one wire: a socket in each', async ({ page }) => {
  const lab = await openLab(page, 'v=1&scenario=one-wire-many-namespaces', PATH);
  await lab.goToEnd();
  for (const name of ['/', '/admin', '/tenant-7']) {
    const namespace = page.getByRole('region', { name: `Namespace ${name}`, exact: true });
    await expect(namespace.getByRole('listitem').filter({ hasText: 'client' })).toHaveCount(1);
  }
  const left = page.getByRole('region', { name: 'Namespace /orders' });
  await expect(left.getByRole('listitem')).toHaveCount(0);
});

test('the lab fits phone and desktop, and axe finds nothing, light or dark', async ({ page }) => {
  await onPhone(page);
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await expectReceivers(page, ['ann', 'bob']);
  await expectNoFaultsInBothThemes(page, (axe) => axe.include('main'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoOverflow(page);
});
