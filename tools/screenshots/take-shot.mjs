// @ts-check

/** What plays when a page opens takes less than this; the picture shows its end. */
const SETTLE_MILLISECONDS = 5000;

/**
 * Photographs one address from top to bottom.
 *
 * @param {import('playwright').Browser} browser
 * @param {{url: string, width: number, theme: 'light' | 'dark', file: string}} shot - `file` is an absolute path.
 * @returns {Promise<string[]>} What looked wrong meanwhile: errors on the console, content wider than the window.
 */
export async function takeShot(browser, { url, width, theme, file }) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  /** @type {string[]} */
  const trouble = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(url, message.text()))
        trouble.push(message.text());
    });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 30_000 });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page
      .waitForFunction(
        'document.getAnimations().every((a) => a.playState !== "running")',
        undefined,
        {
          timeout: SETTLE_MILLISECONDS,
        },
      )
      .catch(() => undefined);
    const overflow = Number(
      await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    );
    if (overflow > 0) trouble.push(`${String(overflow)} px wider than the window`);
    await page.screenshot({ path: file, fullPage: true });
  } catch (error) {
    trouble.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  } finally {
    await context.close();
  }
  return trouble;
}

/** @param {string} url @param {string} message */
const isExpected = (url, message) =>
  url.endsWith('/no/such/page') && message.includes('status of 404');
