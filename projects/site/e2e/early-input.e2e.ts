import { expect, test, type Page } from '@playwright/test';

/** Opens a page and holds its scripts back until the returned function is called. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return release;
}

const LAB = '/learn/climbing-to-websocket';
const slider = (page: Page) => page.getByRole('slider', { name: 'Latency, one way' });
const box = (page: Page) => page.getByRole('spinbutton', { name: 'Latency, one way' });

/** How long the first request of the run that is shown took. */
async function expectRoundTrip(page: Page, trip: string): Promise<void> {
  const time = page.getByRole('group', { name: 'Time' });
  await expect(time.getByRole('button', { name: 'Play' })).toBeEnabled({ timeout: 15_000 });
  await time.getByRole('slider').fill('6');
  await expect(page.getByRole('table', { name: 'Everything on the wire' })).toContainText(trip);
}

test('a slider that is moved before the page is alive changes the run', async ({ page }) => {
  const release = await openWithoutScripts(page, LAB);
  await slider(page).fill('200');
  release();
  await expect(page).toHaveURL(/#v=1&latency=200$/, { timeout: 15_000 });
  await expect(box(page)).toHaveValue('200');
  await expect(slider(page)).toHaveValue('200');
  await expectRoundTrip(page, '400 ms');
});

test('so do a number box, a switch and the seed, one after the other', async ({ page }) => {
  const release = await openWithoutScripts(page, LAB);
  await box(page).fill('120');
  await page.getByRole('switch', { name: 'Block the Upgrade' }).click();
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('9');
  await page.keyboard.press('Tab');
  release();
  await expect(page).toHaveURL(/#v=1&latency=120&upgrade=blocked&seed=9$/, { timeout: 15_000 });
  await expect(page.getByRole('switch', { name: 'Block the Upgrade' })).toBeChecked();
  await expectRoundTrip(page, '240 ms');
});

test('what was chosen early is joined to what the link says', async ({ page }) => {
  const release = await openWithoutScripts(page, `${LAB}#v=1&upgrade=blocked`);
  await slider(page).fill('200');
  release();
  await expect(page).toHaveURL(/#v=1&latency=200&upgrade=blocked$/, { timeout: 15_000 });
});

test('what is written into Decode before the page is alive is taken apart', async ({ page }) => {
  const release = await openWithoutScripts(page, '/decode');
  const input = page.getByRole('textbox', { name: 'What you have' });
  await input.fill('42["early"]');
  release();
  const result = page.getByRole('region', { name: 'What it is' });
  await expect(result).toContainText('a Socket.IO packet', { timeout: 15_000 });
  await expect(input).toHaveValue('42["early"]');
});

test('a page where nothing was done early shows its own run', async ({ page }) => {
  const release = await openWithoutScripts(page, LAB);
  release();
  await expectRoundTrip(page, '80 ms');
  await expect(page).toHaveURL(new RegExp(`${LAB}$`));
});
