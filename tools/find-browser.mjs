// @ts-check
import { existsSync } from 'node:fs';
import { installedBrowsers } from './browser/installed-browsers.mjs';
import { packagedBrowser } from './browser/packaged-browser.mjs';
import { SetupError } from './setup/setup-error.mjs';

/**
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {(file: string) => boolean} exists
 * @property {(file: string) => Promise<boolean>} starts - Whether the browser opens a page.
 * @property {() => Promise<string | null>} packaged
 * @property {(message: string) => void} say
 */

/**
 * The browser that all browser tests use: CHROME_BIN, then an installed Chrome or Chromium, then the one inside an
 * npm package. Each is believed only after it has opened a page.
 *
 * @param {Partial<Machine>} [machine] - Replaced by tests.
 * @returns {Promise<string>} Absolute path of its executable, to be passed on as CHROME_BIN.
 * @throws {SetupError} When none works.
 */
export async function findBrowser({
  env = process.env,
  platform = process.platform,
  exists = existsSync,
  starts = opensPage,
  packaged = packagedBrowser,
  say = console.log,
} = {}) {
  const chosen = env['CHROME_BIN'];
  if (chosen) {
    if (exists(chosen) && (await starts(chosen))) return chosen;
    say(`CHROME_BIN is ${chosen}, which does not start: looking for another browser.`);
  }
  for (const file of installedBrowsers(platform, env)) {
    if (exists(file) && (await starts(file))) return file;
  }
  const own = await packaged().catch(() => null);
  if (own !== null && (await starts(own))) return own;
  throw new SetupError(
    'No usable browser: install Google Chrome or Chromium (on Debian and Ubuntu: apt install chromium), or set CHROME_BIN to the path of one.',
  );
}

/** @param {string} file @returns {Promise<boolean>} */
async function opensPage(file) {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({ executablePath: file, timeout: 20_000 });
    try {
      const page = await browser.newPage();
      return (await page.evaluate('6 * 7')) === 42;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}
