// The other ways of the lab "Climbing to WebSocket": where the climb fails, another version, another protocol.
import { expect, test } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

for (const [road, sign] of [
  ['removes the header', '400 · Bad request'],
  ['refuses', '403'],
  ['never answers', 'lost'],
  ['swallows frames', 'lost'],
] as const) {
  test(`[E3] a proxy that ${road} leaves the answer to polling`, async ({ page }) => {
    const problems = watchConsole(page);
    const lab = await openLab(page);
    await page.getByRole('radio', { name: 'Roads on which it fails' }).check();
    await page.getByRole('combobox', { name: 'The proxy on the way' }).selectOption(road);
    await expect(page).toHaveURL(/scenario=when-climbing-fails/);
    await expect(lab.button('Play')).toBeEnabled();
    const log = await lab.readAll();
    expect(log).toContain(sign);
    expect(log).toContain('2 + 3 = 5 over polling');
    expect(log).not.toContain('upgraded to websocket');
    await expect(page.getByRole('region', { name: 'Connection' })).toContainText('polling');
    expect(problems).toEqual([]);
  });
}

test('[E3] a 101 that is three seconds late is a detour: the answer over polling, then the climb', async ({
  page,
}) => {
  const lab = await openLab(page, 'v=1&scenario=when-climbing-fails&road=thinks for 3 s');
  const log = await lab.readAll();
  const places = ['2 + 3 = 5 over polling', '101 Switching', 'upgraded to websocket'].map((text) =>
    log.indexOf(text),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('[E3] a question asked while moving over goes behind the switch', async ({ page }) => {
  const lab = await openLab(page);
  await page.getByRole('radio', { name: 'while moving over' }).check();
  await expect(page).toHaveURL(/question=while/);
  const log = await lab.readAll();
  const places = [
    '200 · noop',
    'upgraded to websocket',
    'EVENT "sum"',
    '2 + 3 = 5 over websocket',
  ].map((text) => log.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('[E2][E3] a client with WebSocket alone opens in a frame, and has nothing to fall back to', async ({
  page,
}) => {
  const lab = await openLab(page);
  await page.getByRole('radio', { name: 'WebSocket only' }).check();
  await expect(page).toHaveURL(/transports=WebSocket/);
  const log = await lab.readAll();
  expect(log).toContain('connect over websocket');
  expect(log).not.toContain('polling');
  expect(log.indexOf('Engine.IO open')).toBeGreaterThan(log.indexOf('101 Switching'));
  await lab.goTo(0);
  await lab.block.click();
  await expect(page).toHaveURL(/upgrade=blocked/);
  const blocked = await lab.readAll();
  expect(blocked).toContain('400 · Bad request');
  expect(blocked).not.toContain('connect over');
});

test('[E4] both tables of packet types, with packets of this run, each of which Decode takes apart', async ({
  page,
}) => {
  const lab = await openLab(page);
  const tables = page.getByRole('region', { name: 'Seven types twice' });
  for (const name of ['Engine.IO', 'Socket.IO']) {
    await expect(tables.getByRole('table', { name }).getByRole('rowheader')).toHaveCount(7);
  }
  const probe = tables.getByRole('row').filter({ hasText: '2 ping' });
  await probe.getByRole('button').click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('2probe');
  await expect.poll(lab.happened).toBeGreaterThan(10);
  await expect(tables.getByRole('link', { name: /^Decode the/ })).toHaveCount(14);
  await tables.getByRole('link', { name: 'Decode the BINARY_EVENT packet' }).click();
  const result = page.getByRole('region', { name: 'What it is' });
  await expect(result.getByRole('status')).toContainText('an Engine.IO payload');
  await expect(page.getByRole('treeitem', { name: /BINARY_EVENT/ }).first()).toBeVisible();
});

test('[E6] payloads of Engine.IO 3 beside those of Engine.IO 4, each taken apart', async ({
  page,
}) => {
  const lab = await openLab(page);
  await page.getByRole('radio', { name: 'Engine.IO 3 beside 4' }).check();
  await expect(page).toHaveURL(/scenario=two-generations/);
  const entry = page.getByRole('region', { name: 'The chosen entry' });
  const show = async (heading: string) => {
    const point = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: heading }) });
    await point.getByRole('button').click();
  };
  await show('Three packets, three lengths');
  await expect(entry).toContainText('2:4051:451-["hello","zwölf"');
  await expect(entry).toContainText('BINARY_EVENT');
  await show('The same three packets today');
  await expect(entry).toContainText('451-["hello","zwölf"');
  await show('A script element asks');
  await expect(entry).toContainText('___eio[0](');
  await expect(entry).toContainText('Engine.IO');
  const log = await lab.readAll();
  expect(log.split('hello zwölf 12 255')).not.toHaveLength(1);
  await lab.goTo(0);
  await page.getByRole('radio', { name: 'bytes' }).check();
  await expect(page).toHaveURL(/olderPayload=bytes/);
  await expect.poll(lab.readAll).toContain('200 · 3 packets');
});

test('[I1] neither client can talk to the other’s server, and each fails in its own way', async ({
  page,
}) => {
  const lab = await openLab(page, 'v=1&scenario=wrong-partner');
  const log = await lab.readAll();
  expect(log).toContain('message 0{"sid"');
  expect(log).toMatch(/close 1\d\d\d/);
  expect(log).toContain('connect_error: timeout');
  const notices = page.getByRole('region', { name: 'What to notice' });
  await expect(notices.getByRole('button', { name: /^Show entry/ })).toHaveCount(4);
});

test('a link that names no scenario of the lab says which there are', async ({ page }) => {
  const lab = await openLab(page, 'v=1&scenario=elsewhere&latency=80');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toContainText('scenario=elsewhere');
  await expect(notice).toContainText('when-climbing-fails');
  await expect(lab.latency).toHaveValue('80');
});

for (const name of ['Engine.IO 3 beside 4', 'Socket.IO and plain WebSocket', 'The climb']) {
  test(`“${name}” fits a phone and has no fault that axe knows, light or dark`, async ({
    page,
  }) => {
    test.slow();
    await onPhone(page);
    const lab = await openLab(page);
    await page.getByRole('radio', { name }).check();
    await expect(lab.button('Play')).toBeEnabled();
    await lab.goToEnd();
    await expectNoFaultsInBothThemes(page);
  });
}
