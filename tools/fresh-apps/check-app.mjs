// @ts-check
// check-app.mjs <name>: a fresh app, `ng add` of the packed package, build, tests, Chromium and a real server.
// Ends with code 0, 1, or 3 where npm reaches no registry and nothing could be tried.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packAngular } from '../package/pack-angular.mjs';
import { inRoot } from '../setup/root.mjs';
import { FRESH_APPS } from './apps.mjs';
import { startChatServer } from './chat-server.mjs';
import { addPage, checkTypes, makeApp, runNg } from './make-app.mjs';
import { NoNetworkError } from './run-program.mjs';
import { serveApp } from './serve-app.mjs';
import { tryInBrowser } from './try-in-browser.mjs';

const app = FRESH_APPS.find(({ name }) => name === process.argv[2]);
if (app === undefined) {
  console.error(`Say which: ${FRESH_APPS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

/** @template T @param {string} what @param {() => Promise<T>} work @returns {Promise<T>} */
async function step(what, work) {
  const started = performance.now();
  const result = await work();
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  return result;
}

const server = await startChatServer();
try {
  const { file } = await packAngular(inRoot('out/package', app.name));
  const folder = await step('npm ci and ng new', () => makeApp(app));
  const ng = (/** @type {string[]} */ ...args) => runNg(folder, folder, args);
  const sources = path.join(folder, 'src/app', app.hasModules ? 'app-module.ts' : 'app.config.ts');

  await step('ng add, twice', async () => {
    await ng('add', file, '--skip-confirmation', `--url=${server.url}`);
    const once = readFileSync(sources, 'utf8');
    assert.equal(once.split(`provideSocketIo({ url: '${server.url}' })`).length, 2);
    await ng('add', file, '--skip-confirmation', '--url=http://elsewhere.example.org');
    assert.equal(readFileSync(sources, 'utf8'), once);
    const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    assert.ok(dependencies['@wirelight/angular'] && dependencies['socket.io-client']);
  });
  await step('ng generate socket', () =>
    ng('generate', '@wirelight/angular:socket', 'game', '--url=http://game.test'),
  );
  addPage(app, folder);
  await step('ng generate from-ngx-socket-io', async () => {
    const output = await ng('generate', '@wirelight/angular:from-ngx-socket-io');
    const after = readFileSync(path.join(folder, 'src/app/legacy.ts'), 'utf8');
    assert.match(output, /Changed 1 file from[^]*fromOneTimeEvent\(\) rejects/);
    assert.doesNotMatch(after, /from 'ngx-socket-io'|, appRef\)/);
    // Only zone.js checks by itself after a callback.
    assert.equal(after.includes('ApplicationRef'), app.hasZone !== true);
  });
  await step('tsc, declarations included', () => checkTypes(folder));
  await step('ng build, without a warning', async () => {
    assert.doesNotMatch(await ng('build'), /WARNING/);
  });
  const runner = app.hasKarma ? ['--karma-config=karma.conf.cjs'] : [];
  await step('ng test', async () => {
    const output = await ng('test', '--watch=false', ...runner);
    // The chat, the generated socket, the application where it is pasted, Jasmine's clock.
    const count = 2 + (app.hasModules ? 0 : 1) + (app.hasKarma ? 2 : 0);
    const passed = app.hasKarma
      ? `TOTAL: ${String(count)} SUCCESS`
      : `Tests +${String(count)} passed`;
    assert.match(output, new RegExp(passed));
  });
  await step('Chromium and a real server', async () => {
    const served = await serveApp(app, folder);
    try {
      await tryInBrowser(served.url, server, app.isRendered ?? false);
    } finally {
      served.close();
    }
  });
} catch (error) {
  if (!(error instanceof NoNetworkError)) throw error;
  console.error(`Not run: npm reaches no registry.\n${error.message}`);
  process.exitCode = 3;
} finally {
  await server.close();
}
