import { expect, test } from '@playwright/test';
import { openLab } from './lab';
import { watchConsole } from './watch-console';

test('steps forward and back through the recording', async ({ page }) => {
  const problems = watchConsole(page);
  const lab = await openLab(page);
  await expect(lab.button('Step back')).toBeDisabled();
  await lab.button('Step forward').click();
  await expect(lab.log).toContainText('SYN');
  const first = await lab.happened();
  await lab.button('Step forward').click();
  await lab.button('Step forward').click();
  await lab.button('Step back').click();
  await expect(lab.scrubber).toHaveValue(String(first + 1));
  await lab.button('Step back').click();
  await lab.button('Step back').click();
  await expect(lab.scrubber).toHaveValue('0');
  await expect(lab.log).not.toContainText('SYN');
  expect(problems).toEqual([]);
});

test('plays, and stands still when paused', async ({ page }) => {
  const lab = await openLab(page);
  await lab.time.getByLabel('Speed').selectOption('1/10×');
  await lab.button('Play').click();
  await expect.poll(lab.happened).toBeGreaterThan(5);
  await lab.button('Pause').click();
  const here = await lab.happened();
  await page.waitForTimeout(500);
  await expect.poll(lab.happened).toBe(here);
});

test('scrubs to the end, where both sides speak WebSocket', async ({ page }) => {
  const lab = await openLab(page);
  await lab.goToEnd();
  await expect(lab.log).toContainText('upgraded to websocket');
  await expect(page.getByRole('region', { name: 'Connection' })).toContainText('WebSocket');
});

test('a slower wire makes everything later', async ({ page }) => {
  const lab = await openLab(page);
  await lab.goTo(6);
  await expect(lab.log).toContainText('80 ms');
  await lab.goTo(0);
  await lab.latency.fill('200');
  await lab.latency.press('Enter');
  await expect(page).toHaveURL(/#v=1&latency=200$/);
  await lab.goTo(6);
  await expect(lab.log).toContainText('400 ms');
  await expect(lab.log).not.toContainText('80 ms');
});

test('a change in the middle of a run is said to be one, and Reset undoes it', async ({ page }) => {
  const lab = await openLab(page);
  await lab.goTo(21);
  await lab.block.click();
  await expect(
    page.getByText('You have changed something in the middle of this run.'),
  ).toBeVisible();
  await expect(lab.log).toContainText('upgrade = blocked');
  await expect(page).toHaveURL(/change=\d+:upgrade:blocked/);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText('You have changed something')).toBeHidden();
  await expect(lab.block).not.toBeChecked();
  await expect(page).toHaveURL(/climbing-to-websocket$/);
});

test('a blocked Upgrade is refused with 400, and polling goes on', async ({ page }) => {
  const lab = await openLab(page);
  await lab.block.click();
  await expect(page).toHaveURL(/upgrade=blocked/);
  await lab.goTo(36);
  await expect(lab.log).toContainText('400');
  await lab.goToEnd();
  const connection = page.getByRole('region', { name: 'Connection' });
  await expect(connection).not.toContainText('WebSocket frames1');
  await expect(page.getByText('It does not happen in this run.').first()).toBeVisible();
  await expect(lab.log).not.toContainText('upgraded to websocket');
});

test('a program that throws leaves an error with its stack, and the run goes on', async ({
  page,
}) => {
  const lab = await openLab(page);
  await page.getByRole('radio', { name: 'throws an error' }).check();
  await expect(page).toHaveURL(/program=throws/);
  await lab.goToEnd();
  await expect(
    page.getByRole('heading', { name: 'The program threw an error' }).first(),
  ).toBeVisible();
  await page.getByText('Stack', { exact: true }).first().click();
  await expect(
    page.locator('pre', { hasText: 'the server program has a bug' }).first(),
  ).toBeVisible();
  await expect(lab.log).toContainText('ping');
});

test('a program that loops for ever is stopped, and there is a way back', async ({ page }) => {
  const lab = await openLab(page);
  await page.getByRole('radio', { name: 'loops for ever' }).check();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('watchdog', { timeout: 15_000 });
  await alert.getByRole('button', { name: 'Back to the program that answers' }).click();
  await expect(alert).toBeHidden();
  await lab.goToEnd();
  await expect(lab.log).toContainText('upgraded to websocket');
});

test('a link opens at its entry with its conditions', async ({ page }) => {
  const lab = await openLab(page, 'v=1&latency=80&upgrade=blocked&entry=12&seed=9');
  await expect(lab.scrubber).toHaveValue('13');
  await expect(lab.latency).toHaveValue('80');
  await expect(lab.block).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('9');
});

test('a link with wrong values says which, and what is used instead', async ({ page }) => {
  const problems = watchConsole(page);
  const lab = await openLab(page, 'v=1&latency=fast&colour=red&entry=9999');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toContainText('latency=fast');
  await expect(notice).toContainText('1 to 1000 ms');
  await expect(notice).toContainText('used instead: 40');
  await expect(notice).toContainText('colour=red');
  await expect(notice).toContainText('entry=9999');
  await expect(lab.latency).toHaveValue('40');
  await notice.getByRole('button', { name: 'Close this notice' }).click();
  await expect(notice).toBeHidden();
  expect(problems).toEqual([]);
});

test('a link cut off inside a percent sign still opens the lab', async ({ page }) => {
  const lab = await openLab(page, 'v=1&latency=80&program=loops%2');
  await expect(lab.heading).toContainText('How does Socket.IO');
  await expect(page.getByText('Part of the link could not be used')).toBeVisible();
  await expect(lab.latency).toHaveValue('80');
});

test('a link of the text changes the lab without leaving the page', async ({ page }) => {
  const lab = await openLab(page);
  await page.getByRole('link', { name: 'Block the upgrade', exact: true }).click();
  await expect(lab.block).toBeChecked();
  await expect(lab.time).toBeInViewport();
});

test('what to notice leads to its entry', async ({ page }) => {
  const lab = await openLab(page);
  const point = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'The probe' }) });
  const show = point.getByRole('button');
  const seq = Number(/entry (\d+)/.exec((await show.textContent()) ?? '')?.[1]);
  await show.click();
  await expect(lab.scrubber).toHaveValue(String(seq + 1));
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('probe');
});

test('[E2] every member of the handshake can be read, and its bytes', async ({ page }) => {
  await openLab(page);
  const point = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'The server offers the climb' }) });
  await point.getByRole('button').click();
  const entry = page.getByRole('region', { name: 'The chosen entry' });
  for (const member of ['sid', 'upgrades', 'pingInterval', 'pingTimeout', 'maxPayload']) {
    await expect(entry).toContainText(member);
  }
  await expect(entry).toContainText('25000');
  await expect(entry).toContainText(String.raw`\r\n\r\n0{"sid":"`);
});

test('a guess is taken, and compared only afterwards', async ({ page }) => {
  await openLab(page);
  await expect(page.getByText('Compare with what happens')).toBeHidden();
  await page.getByRole('radio', { name: /paused first/ }).check();
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('It is not as you guessed.')).toBeVisible();
});

test('the keyboard alone is enough', async ({ page }) => {
  const lab = await openLab(page);
  await lab.heading.click();
  await page.keyboard.press('ArrowRight');
  await expect(lab.log).toContainText('SYN');
  const first = await lab.scrubber.inputValue();
  await page.keyboard.press('ArrowRight');
  await expect(lab.scrubber).not.toHaveValue(first);
  await page.keyboard.press('ArrowLeft');
  await expect(lab.scrubber).toHaveValue(first);
  await page.keyboard.press(' ');
  await expect(lab.button('Pause')).toBeVisible();
  await page.keyboard.press(' ');
  await expect(lab.button('Play')).toBeVisible();
  await lab.button('Step forward').focus();
  await page.keyboard.press('End');
  await expect(lab.button('Step forward')).toBeDisabled();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await expect(lab.button('Step back')).toBeDisabled();
});

test('leaving the lab ends its Worker', async ({ page }) => {
  const lab = await openLab(page);
  await lab.latency.fill('50');
  await lab.latency.press('Enter');
  await expect.poll(() => page.workers().length).toBe(1);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guide' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Getting started' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});
