import angular from '@analogjs/vite-plugin-angular';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SOURCES as alias } from './tools/vitest/sources.mts';
import { WORKERS } from './tools/vitest/workers.mts';

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Needs CHROME_BIN, which `npm test` finds. Without it Playwright looks for a browser of its own. */
const executablePath = process.env['CHROME_BIN'];
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
  instances: [{ browser: 'chromium' as const }],
});

const BROWSER = '**/*.browser.spec.ts';
/** Specs of pure functions (`*.view.spec.ts`) and of what needs files or a server renderer (`*.node.spec.ts`). */
const NODE = '**/*.{view,node}.spec.ts';

/** Folders with Angular code. */
const ANGULAR_CODE = ['projects/angular', 'projects/visuals', 'projects/site', 'examples/*/client'];

/** What `mockSocketIo` loads when it starts. */
const MSW = [
  ...['msw/browser', 'msw/experimental', 'msw/http', 'msw/ws'],
  ...['fetch', 'WebSocket', 'XMLHttpRequest'].map((of) => `@mswjs/interceptors/${of}`),
];

/** Specs of what is published: they need the step `angular` built. */
const PACKAGE = 'tools/package/**/*.spec.mjs';

/**
 * One project per kind of code. `node-*` run in Node.js, `browser-*` in Chromium:
 * framework-free code in Node.js except `*.browser.spec.ts`, Angular code in Chromium except `*.view.spec.ts` and `*.node.spec.ts`.
 * Code that must share no state between its runs shares its modules between its specs, which saves a third of their time.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    // Long enough for a machine that is busy with something else.
    testTimeout: 20_000,
    maxWorkers: WORKERS,
    projects: [
      {
        extends: true,
        test: {
          name: 'node-tools',
          environment: 'node',
          include: ['tools/**/*.spec.mjs'],
          exclude: [PACKAGE],
        },
      },
      {
        extends: true,
        test: { name: 'package', environment: 'node', include: [PACKAGE] },
      },
      {
        extends: true,
        test: {
          name: 'node-protocols',
          environment: 'node',
          isolate: false,
          include: ['projects/protocols/**/*.spec.ts'],
          exclude: ['**/dist/**', BROWSER],
        },
      },
      {
        extends: true,
        test: {
          name: 'node-simulator',
          environment: 'node',
          isolate: false,
          include: ['projects/simulator/**/*.spec.ts'],
          exclude: ['**/dist/**', BROWSER],
        },
      },
      {
        extends: true,
        test: {
          name: 'node-examples',
          environment: 'node',
          include: ['examples/*/server/**/*.spec.ts'],
        },
      },
      {
        extends: true,
        // The binding's public API has a decorator, which Node.js does not read.
        oxc: { decorator: { legacy: true } },
        test: {
          name: 'node-angular',
          environment: 'node',
          include: ANGULAR_CODE.map((folder) => `${folder}/${NODE}`),
        },
      },
      {
        extends: true,
        // Serves MSW's script of a Service Worker from its package.
        plugins: [msw({ mode: 'worker-only' })],
        // Found only while specs run, which would reload the page under them.
        optimizeDeps: {
          include: [...MSW, 'socket.io-client'],
        },
        test: {
          name: 'browser-simulator',
          include: [`projects/{protocols,simulator}/${BROWSER}`],
          browser: chromium(),
        },
      },
      {
        extends: true,
        plugins: [angular({ tsconfig: inRoot('tools/vitest/tsconfig.json') })],
        // Found only while specs run, which would reload the page under them.
        optimizeDeps: {
          include: ['axe-core', 'zone.js', '@angular/platform-browser', ...MSW, 'socket.io-client'],
        },
        test: {
          name: 'browser-angular',
          include: ANGULAR_CODE.map((folder) => `${folder}/**/*.spec.ts`),
          exclude: ['**/dist/**', NODE],
          setupFiles: [inRoot('tools/vitest/angular-setup.ts')],
          browser: chromium(),
        },
      },
    ],
  },
});
