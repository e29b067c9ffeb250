// The lab "Inside the server", as a learner walks it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { goToNotice } from './notice';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/inside-the-server';

const table = (page: Page): Locator =>
  page.getByRole('table', { name: 'The objects, and what each has' });
/** The row of one object. */
const row = (page: Page, name: RegExp): Locator => table(page).getByRole('row', { name });
/** The steps of the message that is looked at. */
const steps = (page: Page): Locator =>
  page.getByRole('region', { name: 'The way of this message' }).getByRole('button');
test('[A1] one message travels up through the real classes and down again, step by step', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await openLab(page, '', PATH);
  await goToNotice(page, 'Who is in the room');
  await expect(row(page, /Adapter \/ /)).toHaveAttribute('aria-current', 'true');
  await expect(row(page, /Adapter \/ /)).toContainText('news (');
  const way = [
    [/Transport\.onData\("42/, /^engine\.io websocket/],
    [/Socket\.onPacket\(message/, /^engine\.io Socket/],
    [/Client\.ondecoded\(EVENT/, /^socket\.io Client/],
    [/Socket\.dispatch\(/, /^socket\.io Socket/],
    [/Adapter\.broadcast\(/, /Adapter \/ /],
    [/Client\.writeToEngine\(/, /^socket\.io Client/],
    [/Socket\.sendPacket\(/, /^engine\.io Socket/],
    [/WebSocket\.send\(/, /^engine\.io websocket/],
  ] as const;
  const words = (await steps(page).allTextContents()).join('\n');
  expect(words).toMatch(new RegExp(way.map(([call]) => call.source).join('[^]*')));
  for (const [call, object] of way) {
    await steps(page).filter({ hasText: call }).first().click();
    await expect(row(page, object)).toHaveAttribute('aria-current', 'true');
    await expect(table(page).locator('[aria-current]')).toHaveCount(1);
  }
  expect(problems).toEqual([]);
});

test('[A1] a second namespace is a second Socket on the same Client; a second client has everything of its own', async ({
  page,
}) => {
  const lab = await openLab(page, '', PATH);
  const count = async (): Promise<readonly number[]> => {
    const names = await table(page).locator('tbody button').allTextContents();
    return [/^engine\.io Socket/, /^socket\.io Client/, /^socket\.io Socket/].map(
      (one) => names.filter((name) => one.test(name)).length,
    );
  };
  for (const [option, expected] of [
    ['one client', [1, 1, 1]],
    ['two namespaces', [1, 1, 2]],
    ['two clients', [2, 2, 2]],
  ] as const) {
    await lab.goTo(0);
    await page.getByRole('radio', { name: option, exact: true }).check();
    await expect(lab.button('Play')).toBeEnabled();
    // The button stays enabled while the new run is made: the end is looked for until it is that of this run.
    await expect(async () => {
      await lab.goToEnd();
      await expect.poll(count, { timeout: 500 }).toEqual(expected);
    }).toPass();
  }
});

test('[A1] the Socket stays while its transport is swapped', async ({ page }) => {
  const lab = await openLab(page, '', PATH);
  await goToNotice(page, 'The Socket stays, its transport goes');
  await expect(row(page, /^engine\.io websocket/)).toBeVisible();
  await expect(row(page, /^engine\.io polling/)).toHaveCount(0);
  await expect(row(page, /^engine\.io Socket/)).toContainText('transport: websocket');
  const name = await row(page, /^engine\.io Socket/)
    .getByRole('button')
    .textContent();
  await lab.button('Step back').click();
  await lab.button('Step back').click();
  await expect(row(page, /^engine\.io polling/)).toBeVisible();
  await expect(row(page, /^engine\.io Socket/).getByRole('button')).toHaveText(name ?? '');
});

test('[E1] engine.io takes request and upgrade over, and hands other paths back', async ({
  page,
}) => {
  await openLab(page, '', PATH);
  const http = row(page, /^http\.Server/);
  await goToNotice(page, 'Taken over');
  await expect(http).toContainText('request: nobody');
  await expect(http).toContainText('kept by engine.io: the program');
  await goToNotice(page, 'Handed back');
  await expect(http).toContainText('request: engine.io');
  await expect(http).toContainText('upgrade: engine.io');
  await expect(steps(page)).toHaveCount(4);
  await expect(steps(page).nth(2)).toContainText('own handler: GET /hello');
  await goToNotice(page, 'A session');
  await expect(steps(page).filter({ hasText: 'own handler' })).toHaveCount(0);
  await expect(steps(page).filter({ hasText: 'Server.handshake' })).toHaveCount(1);
});

test('[E8] Engine.IO alone: no object above its Socket, 501 for the rest, an upgrade that is ended', async ({
  page,
}) => {
  const lab = await openLab(page, '', PATH);
  await page.getByRole('radio', { name: 'Engine.IO alone, on a port of its own' }).check();
  await expect(page).toHaveURL(/scenario=engine-io-alone/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  await expect(row(page, /^engine\.io Socket/)).toHaveCount(1);
  await expect(row(page, /^socket\.io/)).toHaveCount(0);
  await goToNotice(page, 'Not implemented');
  await expect(steps(page)).toHaveCount(3);
  await expect(steps(page).nth(1)).toContainText('http.Server.emit');
  await expect(steps(page).nth(2)).toContainText('501 Not Implemented');
  await goToNotice(page, 'The text itself');
  await expect(steps(page).filter({ hasText: 'Socket.onPacket(message "hello")' })).toHaveCount(1);
  await expect(steps(page).filter({ hasText: 'message hello' })).not.toHaveCount(0);
  await goToNotice(page, 'Ended sooner');
  await expect(steps(page).filter({ hasText: 'http.Server.emit("upgrade"' })).toHaveCount(1);
  await expect(steps(page).filter({ hasText: /^down to the wire: TCP FIN/ })).toHaveCount(1);
});

test('an object and an entry lead to each other, with keys alone', async ({ page }) => {
  const lab = await openLab(page, '', PATH);
  await lab.goToEnd();
  await row(page, /^socket\.io Client/)
    .getByRole('button')
    .focus();
  await page.keyboard.press('Enter');
  await expect(row(page, /^socket\.io Client/)).toHaveAttribute('aria-current', 'true');
  await steps(page).filter({ hasText: 'Adapter.broadcast' }).focus();
  await page.keyboard.press('Enter');
  await expect(row(page, /Adapter \/ /)).toHaveAttribute('aria-current', 'true');
});

test('the lab fits phone and desktop, and axe finds nothing, light or dark', async ({ page }) => {
  // axe reads every row of both tables and of the log.
  test.setTimeout(90_000);
  await onPhone(page);
  await openLab(page, 'v=1&connects=two%20clients', PATH);
  await goToNotice(page, 'Who is in the room');
  await expect(row(page, /Adapter \/ /)).toHaveAttribute('aria-current', 'true');
  await expectNoFaultsInBothThemes(page, (axe) => axe.include('main'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoOverflow(page);
});
