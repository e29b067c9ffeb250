// The lab "Several servers", as a learner walks it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/several-servers';

/** What the map says of a client and the servers. */
const row = (page: Page, client: string): Locator =>
  page
    .getByRole('table', { name: 'Which server they reached' })
    .getByRole('row', { name: new RegExp(`^${client}\\b`) });

/** What the map says of a client and the last news. */
const listener = (page: Page, client: string): Locator =>
  page
    .getByRole('region', { name: 'The last news' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^\\s*.\\s*${client}\\b`) });

const bus = (page: Page): Locator => page.getByRole('region', { name: 'The bus' });

test('[A5] polling needs a sticky balancer: the second server has never heard of the session', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await openLab(page, 'v=1&killed=nobody', PATH);
  await page.getByRole('radio', { name: 'No: the second server' }).check();
  await page.getByRole('radio', { name: 'polling only' }).check();
  await page.getByRole('radio', { name: 'takes turns (round robin)' }).check();
  await expect(page).toHaveURL(/balancer=round%20robin/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  for (const client of ['ann', 'bob', 'carl']) {
    await expect(row(page, client)).toContainText(/\d+ × Session ID unknown/);
  }
  await expect(page.getByRole('region', { name: 'The last news' })).toContainText(
    'Nobody has said anything yet.',
  );

  await lab.goTo(0);
  await page.getByRole('radio', { name: 'keeps to a cookie of its own' }).check();
  await expect(page).toHaveURL(/balancer=sticky%20by%20cookie/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  for (const client of ['ann', 'bob', 'carl']) {
    await expect(row(page, client)).not.toContainText('unknown');
    await expect(listener(page, client)).toContainText('heard it');
  }
  expect(problems).toEqual([]);
});

test('[A5] the balancer’s cookie is on the wire', async ({ page }) => {
  const lab = await openLab(page, 'v=1&balancer=sticky%20by%20cookie&killed=nobody', PATH);
  await lab.goToEnd();
  await row(page, 'ann').getByRole('button').click();
  const entry = page.getByRole('region', { name: 'The chosen entry' });
  await expect(entry).toContainText('SERVERID=node-1');
});

test('[R3] the Redis adapter carries a broadcast to the members on another server, and nothing else does', async ({
  page,
}) => {
  const lab = await openLab(page, 'v=1&killed=nobody', PATH);
  await lab.goToEnd();
  await expect(listener(page, 'bob')).toContainText('heard it from its own server, node-2');
  await expect(listener(page, 'ann')).toContainText('heard it through the bus, node-1');
  await expect(bus(page)).toContainText(
    'socket.io#/#* and what begins like it, heard by node-1, node-2',
  );
  await expect(bus(page)).toContainText('node-2 got it back, and drops it.');
  const publication = bus(page).getByRole('listitem').filter({ hasText: 'node-2 on' }).first();
  await publication.getByRole('button', { name: 'socket.io#/#news#' }).click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('PUBLISH');
  await expect(page.getByText(/^node-2 → redis: Redis PUBLISH/)).toBeVisible();

  await lab.goTo(0);
  await page.getByRole('radio', { name: 'in memory' }).check();
  await expect(page).toHaveURL(/adapter=none/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  await expect(listener(page, 'bob')).toContainText('heard it from its own server, node-2');
  await expect(listener(page, 'ann')).toContainText('has not heard it, at node-1');
  await expect(listener(page, 'carl')).toContainText('has not heard it, at node-1');
});

test('[A5][R3] a server that is killed loses its clients to the other one, by keyboard', async ({
  page,
}) => {
  const lab = await openLab(page, 'v=1&killed=nobody', PATH);
  await expect(row(page, 'bob')).toBeVisible();
  const third = Math.round((await lab.scrubber.getAttribute('max').then(Number)) / 2);
  await lab.goTo(third);
  await expect(row(page, 'bob')).toContainText('WebSocket');
  const kill = page.getByRole('button', { name: 'Kill node-2' });
  await kill.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/killed/);
  await expect(page.getByRole('columnheader', { name: 'node-2, down' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start again: node-2' })).toBeFocused();
  await lab.goToEnd();
  await expect(listener(page, 'bob')).toContainText('heard it from its own server, node-1');
  await expect(bus(page)).toContainText('heard by node-1');
  await expect(bus(page)).not.toContainText('node-2');
});

test('[A5] recovery: the adapter in memory has kept what was missed, the one for Redis has not', async ({
  page,
}) => {
  const lab = await openLab(page, 'v=1&scenario=pick-up-where-you-left', PATH);
  await lab.goToEnd();
  await expect.poll(lab.readAll).toContain('connected, recovered');
  await lab.goTo(0);
  await page.getByRole('radio', { name: 'on, with the Redis adapter' }).check();
  await expect(page).toHaveURL(/recovery=on,/);
  await expect(lab.button('Play')).toBeEnabled();
  await lab.goToEnd();
  await expect(bus(page)).toContainText('heard by server');
  const all = await lab.readAll();
  expect(all).toContain('lost: transport close');
  expect(all).not.toContain('recovered');
});

test('the lab fits phone and desktop, and axe finds nothing, light or dark', async ({ page }) => {
  await onPhone(page);
  const lab = await openLab(page, 'v=1&servers=3', PATH);
  await lab.goToEnd();
  await expect(listener(page, 'bob')).toContainText('heard it');
  await expectNoFaultsInBothThemes(page, (axe) => axe.include('main'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoOverflow(page);
});
