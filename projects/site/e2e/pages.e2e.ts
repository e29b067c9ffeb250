import { expect, test } from '@playwright/test';
import { LEARN_PAGES } from './learn-pages';
import { walkFaults } from './page-faults';
import { REFERENCE_PAGES } from './reference-pages';
import { watchConsole } from './watch-console';

const PAGES = [
  '/',
  '/learn',
  '/protocol/websocket',
  '/errors',
  '/glossary',
  '/coverage',
  // Every other lab is looked at in a walk of its own, with more of it open, and all as they open in `lab-faults.slow.ts`.
  '/learn/frame-bit-by-bit',
  '/learn/framing',
  '/learn/messages-and-frames',
  '/scenarios/climbing-to-websocket',
  '/decode',
  '/often-written',
  '/symptoms',
  // Longer ones of the reference: `reference-faults.slow.ts`.
  '/api',
  '/api/angular',
  '/guide/getting-started',
  '/architecture',
  '/search?q=ping',
  '/no-such-page',
];

for (const path of PAGES) walkFaults(path);

test('every page has a title and a description of its own, before any script runs', async ({
  request,
}) => {
  const titles = new Set<string>();
  const descriptions = new Set<string>();
  const paths = new Set([...PAGES, ...REFERENCE_PAGES, ...LEARN_PAGES]);
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    titles.add(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
    descriptions.add(/<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '');
  }
  expect(titles.size).toBe(paths.size);
  expect(descriptions.size).toBe(paths.size);
  expect([...titles, ...descriptions]).not.toContain('');
});

test('every page says what it is where somebody links to it', async ({ page }) => {
  for (const path of ['/', '/learn/climbing-to-websocket', '/decode']) {
    await page.goto(path);
    const of = (name: string) =>
      page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(await of('title')).toBe(await page.title());
    expect(await of('description')).toBe(description);
  }
});

test('an unknown address says so and leads back', async ({ page }) => {
  const response = await page.goto('/learn/no-such-lab');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await page.getByRole('link', { name: 'the labs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
});

test('the pages can be read without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Architecture' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Architecture' })).toBeVisible();
  await context.close();
});

test('the theme is chosen with one button, and is there before the page is drawn again', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/learn');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect.poll(background).toBe(dark);
  expect(problems).toEqual([]);
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/architecture');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
