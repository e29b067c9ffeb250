// What every lab has around its run: keys, speeds, interventions, files to take away.
import { expect, test, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes } from './page-faults';
import { watchConsole } from './watch-console';

const keyMap = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

test('the question mark opens what the keys do, and Escape goes back to where the reader was', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await openLab(page);
  await lab.button('Step forward').focus();
  await page.keyboard.press('?');
  await expect(keyMap(page)).toBeVisible();
  for (const key of ['Space', '→', '←', '?', 'Home', 'End']) {
    await expect(keyMap(page).getByRole('rowheader', { name: key, exact: true })).toBeVisible();
  }
  // The lab behind it keeps still.
  await page.keyboard.press('ArrowRight');
  await expect.poll(lab.happened).toBe(0);
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(keyMap(page)).toBeHidden();
  await expect(lab.button('Step forward')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(lab.happened).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

test('a button opens the keys too, on a phone, without a fault that axe knows, light or dark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLab(page);
  await page.getByRole('button', { name: 'All keys (?)' }).click();
  await expect(keyMap(page)).toBeInViewport({ ratio: 0.99 });
  await expectNoFaultsInBothThemes(page, (axe) => axe.include('dialog'));
  await keyMap(page).getByRole('button', { name: 'Close' }).click();
  await expect(keyMap(page)).toBeHidden();
});

test('plays at a hundredth of real time and at a hundred times', async ({ page }) => {
  const lab = await openLab(page);
  const speed = lab.time.getByLabel('Speed');
  const labels = await speed.getByRole('option').allTextContents();
  expect([labels[0]?.trim(), labels.at(-1)?.trim()]).toEqual(['1/100×', '100×']);
  await speed.selectOption('1/100×');
  await lab.button('Play').click();
  await expect.poll(lab.happened).toBeGreaterThan(0);
  await lab.button('Pause').click();
  const slow = await lab.happened();
  const max = Number(await lab.scrubber.getAttribute('max'));
  expect(slow).toBeLessThan(max / 2);
  await speed.selectOption('100×');
  await lab.button('Play').click();
  await expect.poll(lab.happened).toBe(max);
  await expect(lab.button('Play')).toBeVisible();
});

test('every way to intervene forks the run, says so, and keeps what happened before', async ({
  page,
}) => {
  const lab = await openLab(page);
  const notice = page.getByText('You have changed something in the middle of this run');
  const before = async () => {
    await lab.goTo(12);
    await expect(lab.log.getByRole('row').nth(2)).toBeVisible();
    return lab.log.textContent();
  };
  const untouched = await before();
  for (const intervene of [
    async () => {
      await lab.latency.fill('200');
      await lab.latency.press('Enter');
    },
    () => lab.block.click(),
    () => page.getByRole('radio', { name: 'throws an error' }).check(),
    () => page.getByRole('radio', { name: 'while moving over' }).check(),
  ]) {
    await lab.goTo(14);
    await intervene();
    await expect(notice).toBeVisible();
    await expect(page).toHaveURL(/change=/);
    await expect.poll(before).toBe(untouched);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(notice).toBeHidden();
    await expect(page).toHaveURL(/climbing-to-websocket$/);
  }
});

test('a lab’s run can be taken away as JSON, as HAR and as a picture', async ({ page }) => {
  await openLab(page);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  };
  const json = await save('Download as JSON');
  const { entries } = JSON.parse(json.text) as { entries: { kind: string }[] };
  expect([json.name, entries.length > 40]).toEqual(['climbing-to-websocket.json', true]);
  expect((await save('Download as HAR')).name).toBe('climbing-to-websocket.har');
  const svg = await save('Download as SVG');
  expect(svg.name).toBe('climbing-to-websocket.svg');
  // A picture that stands alone: another page draws it, and every message of the run is in it.
  const alone = await page.context().newPage();
  await alone.setContent(svg.text);
  const sent = entries.filter(({ kind }) => kind === 'sent').length;
  await expect(alone.locator('svg g > title').filter({ hasText: ', sent at ' })).toHaveCount(sent);
  const { width, height } = (await alone.locator('svg').boundingBox()) ?? { width: 0, height: 0 };
  expect([width, height > 500]).toEqual([960, true]);
});
