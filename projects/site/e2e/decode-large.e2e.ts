import { expect, test, type Page } from '@playwright/test';
import { statSync, writeFileSync } from 'node:fs';
import { fileField, openDecode, openHar, paste } from './decode-page';
import { HAR, largeHar } from './large-har';
import { quietLongestTask } from './longest-task';

/** Writes `largeHar` into a file: Playwright hands at most 50 MB of content to a page. */
function largeFile(megabytes: number): string {
  const file = test.info().outputPath('large.har');
  writeFileSync(file, largeHar(megabytes));
  return file;
}

/** Takes away what is shown, so that what is waited for is new. */
async function clear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('region', { name: 'What it is' })).toHaveCount(0);
}

test('an archive of 20 MB is taken apart while the page goes on drawing', async ({ page }) => {
  const har = largeFile(20);
  expect(statSync(har).size).toBeGreaterThan(20_000_000);
  await openDecode(page);
  // What each frame that was drawn showed: a page that is kept from answering draws none.
  await page.evaluate(() => {
    const drawn: (number | null)[] = [];
    Object.assign(globalThis, { drawn });
    const look = () => {
      drawn.push(document.querySelector('progress')?.value ?? null);
      requestAnimationFrame(look);
    };
    look();
  });
  await fileField(page).setInputFiles(har);
  const result = page.getByRole('region', { name: 'What it is' });
  await expect(result).toContainText('1 request, 20000 WebSocket frames', { timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // Put there by the script above.
  const drawn = await page.evaluate(
    () => (globalThis as unknown as { drawn: (number | null)[] }).drawn,
  );
  const shown = [...new Set(drawn.filter((value) => value !== null))];
  expect(shown.length, 'different states of the progress bar that were drawn').toBeGreaterThan(8);
  expect(shown.filter((value) => value < 0.3).length).toBeGreaterThan(0);
  expect(shown.filter((value) => value >= 0.6).length).toBeGreaterThan(0);
  expect(shown).toEqual([...shown].sort((one, other) => one - other));
  // The same pictures as those of a lab, at the end of the conversation; an entry can be chosen.
  const log = page.getByRole('table', { name: 'Everything on the wire' });
  await expect(log).toContainText('Socket.IO EVENT "news"');
  await log.getByRole('row').last().click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('19999');
});

test('no task of the page is long while an archive of 20 MB is opened and drawn', async ({
  page,
}) => {
  const har = largeFile(20);
  await openDecode(page);
  const longest = await quietLongestTask(page, async () => {
    await clear(page);
    await fileField(page).setInputFiles(har);
    await expect(page.getByRole('region', { name: 'Why it came to be' })).toContainText('GET', {
      timeout: 20_000,
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  });
  // 22 to 26 ms. From 50 ms a task is called long.
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(50);
});

test('no task of the page is long while 250,000 small frames are pasted and drawn', async ({
  page,
}) => {
  const { input } = await openDecode(page);
  const longest = await quietLongestTask(page, async () => {
    await clear(page);
    await paste(input, '8900'.repeat(250_000));
    await expect(page.getByText(/fields; the pictures are of the first 2000/)).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByText('more bytes are not shown')).toBeVisible();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  });
  // 10 to 13 ms.
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(50);
});

test('an archive can be cancelled and started again, by keyboard', async ({ page }) => {
  await openDecode(page);
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const buttons = Array.from(document.querySelectorAll('button'));
      const cancel = buttons.find(({ textContent }) => textContent.trim() === 'Cancel');
      if (cancel === undefined) return;
      watch.disconnect();
      cancel.focus();
      cancel.click();
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  });
  await fileField(page).setInputFiles(largeFile(30));
  await expect(page.getByText('Cancelled. Nothing was kept.')).toBeVisible();
  const again = page.getByRole('button', { name: 'Start again' });
  await expect(again).toBeFocused();
  await expect(page.getByRole('region', { name: 'What it is' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What it is' })).toContainText(
    '30000 WebSocket frames',
    { timeout: 20_000 },
  );
});

test('a file beyond the limit is refused in words, before it is read', async ({ page }) => {
  await openDecode(page);
  await expect(page.getByText('A file may have up to 64 MiB')).toBeVisible();
  await fileField(page).evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'huge.har'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  });
  await expect(page.getByText('This file is larger than 64 MiB')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('This file is larger')).toHaveCount(0);
});

test('the newest input counts: other files, a paste and a key while one is being opened', async ({
  page,
}) => {
  const { input, result } = await openDecode(page);
  const large = largeFile(30);
  const isAtWork = () => expect(page.getByRole('progressbar')).toBeVisible();
  const isAtRest = async () => {
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect.poll(() => page.workers()).toEqual([]);
  };

  await fileField(page).setInputFiles(large);
  await isAtWork();
  await openHar(page, HAR, 'small.har');
  await expect(result).toContainText('6 requests, 8 WebSocket frames');
  await expect(page.getByText('small.har,')).toBeVisible();
  await isAtRest();

  await fileField(page).setInputFiles(large);
  await isAtWork();
  await input.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', `42["${'x'.repeat(1_000_000)}"]`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  });
  await expect(result).toContainText('an Engine.IO payload');
  await expect(fileField(page)).toHaveValue('');
  await isAtRest();

  await fileField(page).setInputFiles(large);
  await isAtWork();
  await input.fill('810548656c6c6f');
  await expect(result).toContainText('WebSocket frames');
  await expect(fileField(page)).toHaveValue('');
  await isAtRest();
  await expect(result, 'nothing of the file comes later').not.toContainText('30000');
});
