import { expect, test } from '@playwright/test';
import { watchConsole } from './watch-console';

/** A symptom, and what the run below it shows. */
const SYMPTOMS: readonly (readonly [symptom: RegExp, shows: RegExp])[] = [
  [/xhr poll error”, status 0/, /connect_error: xhr poll error, status 0/],
  [/blocked by CORS/, /200.*OK/],
  [/Request header field/, /console: Access to XMLHttpRequest/],
  [/^OPTIONS before/, /OPTIONS/],
  [/404, 502, 504/, /404 Not Found/],
  [/Session ID unknown/, /Session ID unknown/],
  [/Unsupported protocol version/, /Unsupported protocol version/],
  [/^“websocket error”/, /connect_error: websocket error/],
  [/^“WebSocket is closed before/, /console: WebSocket connection to/],
  [/stays at polling/, /Bad request/],
  [/^“timeout”/, /connect_error: timeout/],
  [/Invalid namespace/, /Invalid namespace/],
  [/not authorized/, /not authorized/],
  [/refused after a reconnect/, /token expired/],
  [/arrives twice/, /news/],
  [/emitted before/, /say/],
  [/meanwhile is missing/, /news/],
  [/operation has timed out/, /operation has timed out/],
  [/ping timeout/, /ping timeout/],
  [/transport close/, /disconnect: transport close/],
  [/transport error/, /disconnect: transport error/],
  [/io server disconnect/, /DISCONNECT/],
  [/^1006/, /close 1006/],
];

for (const width of [360, 1280]) {
  test(`every symptom has its run from this tab below it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const problems = watchConsole(page);
    await page.goto('/symptoms');
    for (const [symptom, shows] of SYMPTOMS) {
      const evidence = page.getByRole('region', { name: symptom }).locator('site-run-evidence');
      await expect(evidence).toContainText(shows, { timeout: 15_000 });
    }
    // Chromium's line is long, and what people search for stands at its end.
    await expect(
      page.getByRole('heading', {
        name: /^console: .* closed before the connection is established/,
      }),
    ).toBeVisible();
    await expect(page.getByText('Just run in this tab: entry')).toHaveCount(SYMPTOMS.length);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });
}

test('who comes for one symptom still sees it once the runs above it are there', async ({
  page,
}) => {
  await page.goto('/symptoms#io-server-disconnect');
  await expect(page.getByText('Just run in this tab: entry')).toHaveCount(SYMPTOMS.length, {
    timeout: 30_000,
  });
  await expect(page.getByRole('heading', { name: /io server disconnect/ })).toBeInViewport();
});

test('a run with other settings leads to them', async ({ page }) => {
  await page.goto('/symptoms#stays-at-polling');
  const section = page.getByRole('region', { name: /stays at polling/ });
  await expect(section.getByText('Just run in this tab')).toBeVisible({ timeout: 15_000 });
  await section.getByRole('link', { name: /^Play “/ }).click();
  await expect(page).toHaveURL(/\/scenarios\/when-climbing-fails#v=1&road=removes/);
});

test('from the words of a message the search leads to its symptom', async ({ page }) => {
  await page.goto('/search?q=xhr%20poll%20error');
  await page.getByRole('link', { name: /xhr poll error”, status 0/ }).click();
  await expect(page).toHaveURL('/symptoms#xhr-poll-error');
  await expect(page.getByRole('heading', { name: /xhr poll error”, status 0/ })).toBeInViewport();
});
