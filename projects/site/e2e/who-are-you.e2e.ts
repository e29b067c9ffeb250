// The lab "Who are you?", as a learner walks it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/who-are-you';
const EVIL = 'v=1&scenario=someone-elses-page';

const table = (page: Page): Locator => page.getByRole('table', { name: /^Who says what/ });
const row = (page: Page, way: string): Locator =>
  table(page).getByRole('row', { name: new RegExp(`^${way}`) });

test('[X2] every way to say who one is: where the secret stood, who was let in, and how the session ends', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await expect(row(page, 'the token in the address')).toContainText('/?token=sesame');
  await expect(row(page, 'the token in the address')).toContainText('the logs of servers');
  await expect(row(page, 'a subprotocol')).toContainText('gate.v1, bearer.sesame');
  await expect(row(page, 'a cookie')).toContainText('header: Cookie session=s-1');
  await expect(row(page, 'a ticket')).toContainText('/?ticket=ticket-1');
  await expect(row(page, 'the first message')).toContainText('frame: message sesame');
  await expect(row(page, 'auth of Socket.IO friend')).toContainText('DISCONNECT');
  await expect(row(page, 'auth of Socket.IO, always wrong')).toContainText(
    'the program hears: connect_error: not authorized',
  );
  await expect(table(page).getByText('Close 4403', { exact: true })).toHaveCount(5);
  await expect(row(page, 'nothing at all')).toContainText('Close 4401');
  expect(problems).toEqual([]);
});

test('[X2] a refusal in the handshake is a 401 that no page hears of; after the opening it has a code', async ({
  page,
}) => {
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await page.getByRole('radio', { name: 'wrong', exact: true }).check();
  await expect(page).toHaveURL(/token=wrong/);
  const writer = row(page, 'the token in the address');
  await expect(writer).toContainText('the program hears: close 4401 who are you?');
  await expect(row(page, 'a ticket')).toContainText('401 Unauthorized');
  await page.getByRole('radio', { name: 'in the handshake' }).check();
  await expect(writer).toContainText('the program hears: close 1006');
  await writer.getByRole('button', { name: '401 Unauthorized' }).click();
  await expect(page.locator('viz-wire-entry')).toContainText('401 Unauthorized');
});

test('[X2] somebody else’s page opens a WebSocket as Ann, until Origin, SameSite or a ticket is looked at', async ({
  page,
}) => {
  const lab = await openLab(page, '', PATH);
  await page.getByRole('radio', { name: /^It opens, as Ann’s/ }).check();
  await page.getByRole('radio', { name: 'Someone else’s page' }).check();
  await expect(page).toHaveURL(/scenario=someone-elses-page/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  const evil = row(page, 'another page');
  const ann = row(page, 'the bank’s own page');
  await expect(evil).toContainText('Origin: http://evil');
  await expect(evil).toContainText('Cookie session=ann');
  await expect(evil).toContainText('let in');
  await page.getByRole('radio', { name: 'the Origin' }).check();
  await expect(evil).toContainText('400 Bad Request');
  await expect(ann).toContainText('let in');
  await page.getByRole('radio', { name: 'a ticket' }).check();
  await expect(evil).toContainText('the program hears: refused: no ticket');
  await expect(ann).toContainText('let in');
  await page.getByRole('radio', { name: /SameSite$/ }).check();
  await expect(evil).not.toContainText('Cookie');
  await expect(evil).toContainText('the program hears: refused: who are you?');
  await expect(ann).toContainText('let in');
});

test('the lab is walked with the keyboard, and a secret leads to its bytes', async ({ page }) => {
  const lab = await openLab(page, '', PATH);
  await lab.goTo(0);
  await expect(row(page, 'the token in the address')).toContainText('nothing sent yet');
  await lab.scrubber.focus();
  await page.keyboard.press('End');
  const place = row(page, 'the token in the address').getByRole('button', { name: 'address: GET' });
  await place.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('viz-wire-entry')).toContainText('/?token=sesame');
  await page.getByRole('radio', { name: 'right', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/token=wrong/);
  await expect(row(page, 'a cookie')).toContainText('refused: 401');
});

for (const [name, fragment] of [
  ['every way', ''],
  ['somebody else’s page', EVIL],
] as const) {
  test(`${name} fits phone and desktop, and axe finds nothing, light or dark`, async ({ page }) => {
    test.slow();
    await onPhone(page);
    const lab = await openLab(page, fragment, PATH);
    await lab.goToEnd();
    await expect(table(page)).toContainText('let in');
    await expectNoFaultsInBothThemes(page, (axe) => axe.include('main'));
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectNoOverflow(page);
  });
}
