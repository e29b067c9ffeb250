import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab, type Lab } from './lab';
import { goToNotice } from './notice';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const open = (page: Page, fragment = ''): Promise<Lab> =>
  openLab(page, fragment === '' ? '' : `v=1&${fragment}`, '/learn/come-back');

const machine = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });
const chart = (page: Page): Locator => page.getByRole('region', { name: 'Attempts to connect' });
const fateOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ hasText: `“${name}”` });

test('[C2][C3] the life of a client: connected, lost, trying with longer delays, back, gone, called', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await open(page);
  await page.getByRole('radio', { name: /Longer and longer/ }).check();
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('You were right.')).toBeVisible();

  await goToNotice(page, 'Connected is not open');
  await expect(machine(page, 'Socket')).toContainText('before that waiting (CONNECT)');
  await expect(machine(page, 'Engine')).toContainText('Engine: open since 80 ms');

  await goToNotice(page, 'Kept');
  await expect(machine(page, 'Socket')).toContainText('Socket: waiting since 5.02 s');
  await expect(machine(page, 'Manager')).toContainText('Manager: reconnecting since 5.02 s');
  const timers = page.getByRole('region', { name: 'Its timers' });
  await expect(timers.getByRole('listitem').filter({ hasText: 'reconnectionDelay' })).toContainText(
    /fires in/,
  );

  await goToNotice(page, 'The attempt fails');
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText(
    'connect_error: websocket error',
  );
  await goToNotice(page, 'Back');
  await expect(machine(page, 'Manager')).toContainText('Manager: open since 18.44 s');

  await goToNotice(page, 'Leaving on purpose');
  await expect(machine(page, 'Manager')).toContainText('Manager: closed');
  await expect(
    timers.getByRole('listitem').filter({ hasText: 'reconnectionDelay' }),
  ).not.toContainText(/fires in/);
  await goToNotice(page, 'Told to come back');
  await expect(fateOf(page, 'three')).toContainText('while the client was away');
  await expect(machine(page, 'Socket')).toContainText('Socket: connected since 27.12 s');
  expect(problems).toEqual([]);
});

test('[C3] what is emitted meanwhile is kept, and a volatile event depends on the moment', async ({
  page,
}) => {
  const lab = await open(page);
  await lab.goToEnd();
  await expect(fateOf(page, 'one')).toContainText('came after 20 ms');
  await expect(fateOf(page, 'two')).toContainText('kept, came after 12.5 s');
  await expect(fateOf(page, 'early')).toContainText('kept, came after');
  await expect(fateOf(page, 'late')).toContainText('never came');
});

test('[C3] the second way to connect: nothing happens before connect()', async ({ page }) => {
  const lab = await open(page);
  await page.getByRole('radio', { name: 'by connect()' }).check();
  await expect(page).toHaveURL(/start=by/);
  // Both programs have started, and the script calls connect().
  await lab.goTo(3);
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('at 1 s');
  await expect(machine(page, 'Socket')).toContainText('disconnected, nothing has happened yet');
});

test('[C2] the reader takes the server down and up again at moments of his own', async ({
  page,
}) => {
  const lab = await open(page, 'change=4000:server:down');
  await goToNotice(page, 'The attempt fails');
  await expect(machine(page, 'Socket')).toContainText('Socket: waiting since 4.02 s');
  await page.getByRole('radio', { name: 'up', exact: true }).check();
  await expect(page.getByText(/in the middle of this run, 2 times\./)).toBeVisible();
  await expect(page).toHaveURL(/change=4000:server:down&change=\d+:server:up/);
  await lab.goToEnd();
  await expect(machine(page, 'Socket')).toContainText('Socket: connected since');
});

test('[C2] a server that hangs is given up after the timeout, and the program is told', async ({
  page,
}) => {
  const lab = await open(page, 'outage=it%20hangs');
  await lab.goToEnd();
  await goToNotice(page, 'The attempt fails');
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText(
    'connect_error: timeout',
  );
});

test('[H3] without the lock one failure makes two attempts, with it one', async ({ page }) => {
  const lab = await open(page, 'scenario=reconnect-lock');
  await lab.goToEnd();
  await expect(chart(page)).toContainText(/at most [2-9]\d* within 100 ms/);
  await goToNotice(page, 'Two of everything');
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('open');
  await lab.goTo(0);
  await page.getByRole('switch', { name: 'Lock against a second attempt' }).click();
  await expect(page).toHaveURL(/lock=with/);
  await lab.goToEnd();
  await expect(chart(page)).toContainText('4 attempts so far, at most 1 within 100 ms');
});

test('[H3] a fixed delay brings all back at once, back-off with jitter spreads them; one, a hundred, five hundred', async ({
  page,
}) => {
  test.slow();
  const lab = await open(page, 'scenario=thundering-herd');
  await lab.goToEnd();
  const lanes = chart(page).getByRole('listitem');
  const worstOf = async (name: string): Promise<number> => {
    const text = (await lanes.filter({ hasText: name }).textContent()) ?? '';
    return Number(/at most (\d+) within/.exec(text)?.[1]);
  };
  await expect.poll(() => worstOf('fixed delay')).toBe(100);
  await expect.poll(() => worstOf('back-off with jitter')).toBeLessThan(33);
  await chart(page).getByText('Attempts in each second, as a table').click();
  await expect(chart(page).getByRole('row', { name: /^6 s/ })).toContainText('100');
  await lab.goTo(0);
  await page.getByRole('radio', { name: '500' }).check();
  // The address follows the run, and that of a thousand clients takes its time.
  await expect(page).toHaveURL(/clients=500/, { timeout: 30_000 });
  await lab.goToEnd();
  await expect.poll(() => worstOf('fixed delay')).toBe(500);
  await expect.poll(() => worstOf('back-off with jitter')).toBeLessThan(166);
  await lab.goTo(0);
  await page.getByRole('radio', { name: '1', exact: true }).check();
  await expect(page).toHaveURL(/clients=1&|clients=1$/, { timeout: 30_000 });
  await lab.goToEnd();
  await expect.poll(() => worstOf('fixed delay')).toBe(1);
});

test('what was sent meanwhile is replayed with recovery, lost without it, and doubled by a page that asks for everything', async ({
  page,
}) => {
  const lab = await open(page, 'scenario=pick-up-where-you-left');
  await lab.goToEnd();
  await expect(fateOf(page, 'two')).toContainText('kept, came after');
  await expect(fateOf(page, 'one')).toContainText('came after 20 ms');
  await lab.goTo(0);
  await page.getByRole('radio', { name: 'off', exact: true }).check();
  await expect(page).toHaveURL(/recovery=off$/);
  await lab.goToEnd();
  await expect(fateOf(page, 'two')).toContainText('never came');
  await expect(fateOf(page, 'four')).toContainText('came after 20 ms');
  await lab.goTo(0);
  await page.getByRole('radio', { name: 'off, the page asks again' }).check();
  await expect(page).toHaveURL(/asks/);
  await lab.goToEnd();
  await expect(fateOf(page, 'one')).toContainText('came twice');
  await expect(fateOf(page, 'two')).toContainText('kept, came after');
});

test('the keyboard alone is enough', async ({ page }) => {
  const lab = await open(page);
  await lab.heading.click();
  // The starts of two programs are entries, but no steps.
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await expect(lab.scrubber).toHaveValue('6');
  await machine(page, 'Engine').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText(
    'setTransport',
  );
});

for (const scenario of ['come-back', 'thundering-herd']) {
  test(`on a phone ${scenario} fits, and axe finds nothing, light or dark`, async ({ page }) => {
    // axe looks at every element, and a page full of text has many.
    test.slow();
    await onPhone(page);
    const lab = await open(page, `scenario=${scenario}`);
    await lab.goTo(100);
    await expectNoFaultsInBothThemes(page);
  });
}
