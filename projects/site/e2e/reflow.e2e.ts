import { expect, test, type Page } from '@playwright/test';
import { hydrated } from './hydrated';
import { openLab } from './lab';
import { expectNoOverflow, PHONE } from './page-faults';

/** A window of 1280 pixels at four times its size, WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 256 } as const;

/** What holds long words, wide controls, tables or pictures that measure themselves. */
const PAGES = [
  '/',
  '/api/angular',
  '/api/angular-testing',
  '/api/protocols/http',
  '/decode',
  '/guide/getting-started',
  '/learn',
  '/live',
  '/scenarios/own',
  '/search',
  '/symptoms',
];

/** As a reader does in the settings of the browser. */
async function doubleLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
}

for (const path of PAGES) {
  test(`${path} needs no scrolling sideways at 320 px, nor on a phone with letters twice as large`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(ZOOMED);
    await page.goto(path);
    await hydrated(page);
    await expectNoOverflow(page);
    await page.setViewportSize(PHONE);
    await doubleLetters(page);
    await expectNoOverflow(page);
  });
}

/** How much of the window the dock takes where the reader has scrolled to the log. */
async function dockOverLog(page: Page): Promise<number> {
  await page.locator('viz-wire-log').evaluate((log) => {
    log.scrollIntoView({ block: 'start' });
  });
  const { bottom, height } = await page.locator('viz-dock').evaluate((dock) => ({
    bottom: dock.getBoundingClientRect().bottom,
    height: window.innerHeight,
  }));
  return Math.max(bottom, 0) / height;
}

test('the dock never covers a quarter of what it moves, however low the window and large the letters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await openLab(page);
  const onItsSide = await dockOverLog(page);
  expect(onItsSide).toBeGreaterThan(0);
  expect(onItsSide).toBeLessThan(0.25);

  await page.setViewportSize(ZOOMED);
  expect(await dockOverLog(page)).toBe(0);

  await page.setViewportSize(PHONE);
  expect(await dockOverLog(page)).toBeGreaterThan(0);
  expect(await dockOverLog(page)).toBeLessThan(0.25);
  await doubleLetters(page);
  await expectNoOverflow(page);
  await expect.poll(() => dockOverLog(page)).toBe(0);
});
