import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROME_BIN'];
/** `npm test` serves the built site and says where. Alone, Playwright starts the same server itself. */
const served = process.env['WIRELIGHT_SITE'];
const own = 'http://localhost:4321';

export default defineConfig({
  testMatch: '**/*.e2e.ts',
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
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
  use: {
    baseURL: served ?? own,
    launchOptions: executablePath ? { executablePath } : {},
    // Pictures of every moment take much of the time: one of the moment of failure is enough.
    trace: { mode: 'retain-on-failure', screenshots: false },
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
