import { expect, test } from '@playwright/test';
import { scriptsUntilItWorks } from './scripts-until-it-works';
import { watchConsole } from './watch-console';

test('the home page runs a real handshake in the tab, and nothing leaves it', async ({ page }) => {
  const problems = watchConsole(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await page.goto('/');
  const words = page.getByRole('figure').getByRole('status');
  await expect(words).toContainText('Just now, in this tab', { timeout: 15_000 });
  await expect(words).toContainText('Transport: websocket');
  await expect(words).toContainText(/\d+ messages, [\d,]+ bytes, 0 of them left this tab/);
  expect(requests.filter((url) => url.includes('socket.io'))).toEqual([]);
  expect(requests.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
  expect(problems).toEqual([]);
});

test('a browser that is never idle gets the handshake too', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = (callback, options) =>
      options?.timeout === undefined
        ? 0
        : window.setTimeout(() => {
            callback({ didTimeout: true, timeRemaining: () => 0 });
          }, options.timeout);
  });
  await page.goto('/');
  const words = page.getByRole('figure').getByRole('status');
  await expect(words).toContainText('Just now, in this tab', { timeout: 15_000 });
});

test('the handshake is on the page before any script has run', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('figure').getByRole('status')).toContainText(
    /\d+ messages, [\d,]+ bytes/,
  );
  await expect(page.getByRole('button', { name: 'Replay' })).toBeVisible();
  await context.close();
});

test('the handshake plays once for less than five seconds, and again on demand', async ({
  page,
}) => {
  await page.goto('/');
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('status')).toContainText('Just now', { timeout: 15_000 });
  const picture = figure.locator('viz-sequence');
  const snapshot = () => picture.innerHTML();
  await page.waitForTimeout(5000);
  const rest = await snapshot();
  await page.waitForTimeout(300);
  expect(await snapshot()).toBe(rest);
  await figure.getByRole('button', { name: 'Replay' }).click();
  await expect.poll(snapshot).not.toBe(rest);
  await page.waitForTimeout(5000);
  expect(await snapshot()).toBe(rest);
});

test('the handshake stays still for who wants no motion; Replay jumps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('status')).toContainText('Just now', { timeout: 15_000 });
  // Counted in the page, so that no change between two looks is missed.
  await page.evaluate(() => {
    const counter = { changes: 0 };
    Object.assign(window, { counter });
    new MutationObserver(() => counter.changes++).observe(document.querySelector('viz-sequence')!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  // Put there by the script above.
  const changes = () =>
    page.evaluate(() => (window as unknown as { counter: { changes: number } }).counter.changes);
  await page.waitForTimeout(1500);
  expect(await changes()).toBe(0);
  await figure.getByRole('button', { name: 'Replay' }).click();
  await page.waitForTimeout(5000);
  const jumps = await changes();
  expect(jumps).toBeGreaterThan(2);
  expect(jumps).toBeLessThan(30);
});

test('the first control works after at most 100 kB of scripts, none of them the realm', async ({
  page,
}) => {
  const { urls, size } = await scriptsUntilItWorks(page, '/');
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThanOrEqual(100_000);
  expect(urls.filter((url) => url.includes('worker'))).toEqual([]);
});

test('the home page shows how to install the binding and how to use it', async ({ page }) => {
  await page.goto('/');
  const binding = page.getByRole('region', { name: 'The binding' });
  await expect(binding).toContainText('ng add');
  await expect(binding).toContainText('provideSocketIo({');
  await expect(
    binding.getByRole('heading', { name: 'Then in your application' }).locator('..'),
  ).toContainText('injectSocket');
});
