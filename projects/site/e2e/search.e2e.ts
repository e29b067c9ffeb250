import { expect, test } from '@playwright/test';
import { hydrated } from './hydrated';
import { watchConsole } from './watch-console';

test('a search is made with the keyboard, shared by its address, and leads to the place', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await page.goto('/search');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('WS_INCOMPLETE');
  await expect(page.getByRole('status')).toContainText('“WS_INCOMPLETE”');
  await expect(page).toHaveURL('/search?q=WS_INCOMPLETE');
  await page.reload();
  const hit = page.getByRole('link', { name: 'WS_INCOMPLETE' });
  await expect(hit).toBeVisible();
  await hit.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors#WS_INCOMPLETE');
  await expect(page.getByRole('heading', { name: 'WS_INCOMPLETE' })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('WS_INCOMPLETE');
  expect(problems).toEqual([]);
});

test('what is typed before the scripts are there is not lost', async ({ page }) => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('close');
  release?.();
  await expect(page.getByRole('status')).toContainText('“close”');
  await page.getByRole('searchbox').press('End');
  await page.keyboard.type(' code');
  await expect(page).toHaveURL('/search?q=close%20code');
  await expect(page.getByRole('searchbox')).toHaveValue('close code');
});

test('what is searched for is text, whatever it looks like', async ({ page }) => {
  const problems = watchConsole(page);
  await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}`);
  await expect(page.getByRole('status')).toContainText('onerror');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('code is copied with a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/getting-started');
  const code = page.locator('.code').first();
  const text = await code.locator('pre').textContent();
  // The page's scripts write the text anew when they arrive.
  await hydrated(page);
  await code.getByRole('button', { name: 'Copy' }).click();
  await expect(code.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('a word that stands everywhere is counted as often as it does', async ({ page }) => {
  await page.goto('/search?q=socket');
  const told = /^(\d+) places speak of “socket”. These are the 30 that fit best.$/;
  await expect(page.getByRole('status')).toHaveText(told);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(30);
});
