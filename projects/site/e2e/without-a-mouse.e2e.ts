// The whole way of a learner with the keyboard alone: no click, and no focus that a reader could not reach.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { hydrated } from './hydrated';
import { openLab } from './lab';

/** Presses Tab, or another key, until something has the focus, as a reader does. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('60 presses of Tab do not lead there');
}

test('plays, steps back, changes the latency, shares the link and opens it with keys alone', async ({
  page,
}) => {
  test.slow();
  const lab = await openLab(page);
  await tabTo(page, lab.button('Play'));
  await page.keyboard.press('Enter');
  await expect.poll(lab.happened).toBeGreaterThan(5);
  await page.keyboard.press('Enter');
  await expect(lab.button('Play')).toBeFocused();
  const paused = await lab.happened();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(lab.happened).toBe(paused - 2);

  // At the start of the run a change counts from its start.
  await page.keyboard.press('Home');
  await expect(lab.scrubber).toHaveValue('0');
  await tabTo(page, lab.latency, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#v=1&latency=90$/);
  await tabTo(page, lab.button('Play'));
  // The starts of two programs are entries, but no steps.
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/entry=5$/);

  const shared = await page.context().newPage();
  await shared.goto(page.url());
  await expect(shared.getByRole('spinbutton', { name: 'Latency, one way' })).toHaveValue('90');
  await expect(shared.getByRole('slider', { name: 'Entries that have happened' })).toHaveValue('6');
});

test('an entry is chosen in the sequence and in the log with keys alone', async ({ page }) => {
  const lab = await openLab(page, 'v=1&entry=30');
  const entry = page.getByRole('region', { name: 'The chosen entry' });
  await expect(entry).not.toContainText('Nothing has happened');
  const before = await entry.textContent();
  const item = page.getByRole('region', { name: 'Sequence' }).locator('[data-seq][tabindex="0"]');
  await lab.button('Play').focus();
  await tabTo(page, item);
  const first = await item.getAttribute('data-seq');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(item).not.toHaveAttribute('data-seq', first ?? '');
  await page.keyboard.press('Enter');
  await expect(entry).not.toHaveText(before ?? '');
  await expect(lab.scrubber).toHaveValue('31');
});

for (const [path, name, value] of [
  ['/learn/framing', 'Bytes that one read brings at most', '20'],
  ['/learn/goodbye', 'Latency, one way', '200'],
] as const) {
  test(`Reset of ${path} goes with its press, and leaves the focus in the lab`, async ({
    page,
  }) => {
    await page.goto(path);
    await hydrated(page);
    const number = page.getByRole('spinbutton', { name });
    await expect(number).toBeEnabled();
    await number.fill(value);
    await number.press('Enter');
    const reset = page.getByRole('button', { name: 'Reset', exact: true });
    await reset.focus();
    await page.keyboard.press('Enter');
    await expect(reset).toBeHidden();
    await expect(page.locator('.workbench')).toBeFocused();
  });
}

test('a line that is added to a handshake is there to be written', async ({ page }) => {
  await page.goto('/learn/handshake');
  await hydrated(page);
  await page.getByRole('button', { name: 'Add a line' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'The client sends, line 9' })).toBeFocused();
  await page.keyboard.type('Cookie: a=1');
  await expect(page.getByRole('textbox', { name: 'The client sends, line 9' })).toHaveValue(
    'Cookie: a=1',
  );
});
