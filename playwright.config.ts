import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROME_BIN'];
/** `npm test` serves the built site and says where. Alone, Playwright starts the same server itself. */
const served = process.env['WIRELIGHT_SITE'];
const own = 'http://localhost:4321';
/** What takes too long for every change: `npm run test:all` walks it. */
const isSlow = process.env['SLOW_WALKS'] !== undefined;

export default defineConfig({
  testMatch: isSlow ? '**/*.slow.ts' : '**/*.e2e.ts',
  projects: [
    { name: 'site', testDir: 'projects/site/e2e' },
    // Starts its own servers.
    { name: 'examples', testDir: 'examples' },
  ],
  outputDir: 'out/e2e',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  // A slow machine is no fault: axe reads every element of a long page.
  timeout: 60_000,
  // One more than two cores: many walks wait for the time of a real clock.
  workers: 3,
  reporter: [
    ['list'],
    ...(isSlow ? [] : [['json', { outputFile: 'out/reports/playwright.json' }] as const]),
  ],
  use: {
    baseURL: served ?? own,
    launchOptions: executablePath ? { executablePath } : {},
    // A trace takes a tenth of the time (`--trace on` makes one); the picture and the page's words are enough for most.
    screenshot: 'only-on-failure',
  },
  ...(served
    ? {}
    : {
        webServer: {
          command: 'node tools/serve-site.mjs --port 4321',
          url: own,
          reuseExistingServer: false,
        },
      }),
});
