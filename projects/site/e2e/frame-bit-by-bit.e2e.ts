import { expect, test, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { hydrated } from './hydrated';
import { watchConsole } from './watch-console';

/** Opens the lab with a fragment and waits until it answers. */
async function openFrame(page: Page, fragment = '') {
  await page.goto(`/learn/frame-bit-by-bit${fragment === '' ? '' : `#${fragment}`}`);
  const bit = (name: RegExp) => page.getByRole('button', { name });
  const verdict = (name: string) =>
    page
      .getByRole('region', { name: 'Is it legal?' })
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) });
  const hex = page.getByRole('textbox', { name: 'All bytes, hexadecimal' });
  await hydrated(page);
  return { bit, verdict, hex };
}

test('[F1] flips a bit by keyboard, shares the link, and the link opens', async ({
  page,
  context,
}) => {
  const problems = watchConsole(page);
  const { bit, verdict } = await openFrame(page);
  await expect(verdict('RFC 6455')).toContainText('accepts it');
  await bit(/^FIN is/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(bit(/^RSV1 is/)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bit(/^RSV1 is 1/)).toBeFocused();
  for (const name of ['RFC 6455', 'ws 8', 'Chromium']) {
    await expect(verdict(name)).toContainText('WS_UNEXPECTED_RSV');
  }
  await expect(page).toHaveURL(/#v=1&bytes=c18537fa213d7f9f4d5158$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: /^RSV1 is 1/ })).toBeVisible();
  await expect(other.getByText('WS_UNEXPECTED_RSV').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('[F3] the header changes at 126 and at 65536, in every view', async ({ page }) => {
  const { bit } = await openFrame(page);
  const cost = page.getByText(/bytes of header for/);
  const length = page.getByRole('spinbutton', { name: /Payload length/ });
  for (const [bytes, header] of [
    [125, 6],
    [126, 8],
    [65_535, 8],
    [65_536, 14],
  ] as const) {
    await length.fill(String(bytes));
    await length.press('Enter');
    await expect(cost).toContainText(`${header} bytes of header for ${bytes} bytes`);
  }
  await expect(page.getByRole('treeitem', { name: /Extended payload length 65536/ })).toBeVisible();
  await expect(bit(/Extended payload length, bit 1 of 64/)).toBeVisible();
  await page.getByRole('button', { name: '125', exact: true }).click();
  await expect(cost).toContainText('6 bytes of header');
});

test('[F4] a rule of the grammar lights up its bits and bytes', async ({ page }) => {
  await openFrame(page);
  await page.getByRole('button', { name: 'frame-masking-key' }).click();
  await page.mouse.move(0, 0);
  await expect(page.locator('viz-frame-grid .cell.lit')).toHaveCount(32);
  await expect(page.locator('viz-bytes .hex .cell.lit')).toHaveText(['37', 'fa', '21', '3d']);
  await expect(page).toHaveURL(/pinned=0\.7/);
});

test('[F5] masks byte by byte', async ({ page }) => {
  await openFrame(page);
  const masking = page.getByRole('region', { name: 'The mask, byte by byte' });
  await masking.getByRole('button', { name: 'Mask one byte' }).click();
  await expect(masking.getByRole('status')).toHaveText('Byte 0: 48 XOR 37 (key byte 0) is 7f.');
  await masking.getByRole('button', { name: 'All' }).click();
  await expect(masking.getByRole('row', { name: /^4/ })).toContainText('58');
  await page.getByRole('button', { name: 'Take the mask off' }).click();
  await expect(masking).toContainText('This frame is not masked');
  await expect(page.getByText('WS_MASK_REQUIRED').first()).toBeVisible();
});

test('who sends it decides about the mask', async ({ page }) => {
  const { verdict } = await openFrame(page);
  await page.getByRole('radio', { name: 'a server' }).check();
  await expect(verdict('Chromium')).toContainText('WS_MASK_FORBIDDEN');
});

test('text and hexadecimal are edited; what is no byte is said so, and nothing is lost', async ({
  page,
}) => {
  const { hex, verdict } = await openFrame(page);
  await page.getByRole('textbox', { name: 'Message' }).fill('Hi');
  await expect(hex).toHaveValue('81 82 37 fa 21 3d 7f 93');
  await hex.fill('8105 xy');
  await hex.blur();
  await expect(page.getByText('There is no byte at character 6')).toBeVisible();
  await expect(hex).toHaveAttribute('aria-invalid', 'true');
  await hex.fill('880203e8');
  await hex.blur();
  await page.getByRole('radio', { name: 'a server' }).check();
  await expect(verdict('Chromium')).toContainText('told 1000, a clean end');
});

test('the guess is compared after it was made', async ({ page }) => {
  await openFrame(page);
  await page.getByRole('radio', { name: 'It grows by two bytes.' }).check();
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('You were right.')).toBeVisible();
});

test('a broken and a newer link say what was wrong, and the lab works', async ({ page }) => {
  const { verdict } = await openFrame(page, 'v=1&bytes=zz&from=server');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toContainText('bytes=zz');
  await expect(notice).toContainText('pairs of hexadecimal digits');
  await expect(verdict('RFC 6455')).toContainText('WS_MASK_FORBIDDEN');
  await page.goto('/learn');
  await openFrame(page, 'v=9&bytes=8100');
  await expect(notice).toContainText('v=9');
});

test('a link of the text opens in the page', async ({ page }) => {
  const { verdict } = await openFrame(page);
  await page.getByRole('link', { name: 'A length in a longer form than it needs' }).click();
  await expect(verdict('ws 8')).toContainText('accepts it');
  await expect(verdict('Chromium')).toContainText('WS_LENGTH_NOT_MINIMAL');
});

test('needs at most 250 kB of scripts until its first control works', async ({ page }) => {
  await openFrame(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  let sum = 0;
  for (const script of scripts) {
    const response = await page.request.get(script);
    sum += gzipSync(await response.body(), { level: 9 }).length;
  }
  expect(sum).toBeGreaterThan(50_000);
  expect(sum).toBeLessThanOrEqual(250_000);
});
