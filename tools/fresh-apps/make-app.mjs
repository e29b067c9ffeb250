// @ts-check
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { includeSource } from '../docs/include-source.mjs';
import { inRoot } from '../setup/root.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {import('./apps.mjs').FreshApp} FreshApp */

/** Outside the repository: Angular makes no workspace in a workspace, and nothing may be found in our node_modules. */
const BASE = path.join(tmpdir(), 'wirelight-fresh-apps');

const FIXTURES = inRoot('projects/angular/fixtures/apps');

/**
 * Installs what the lock file of an app says, and has the CLI make the app in that folder.
 *
 * @param {FreshApp} app
 * @returns {Promise<string>} Its folder.
 */
export async function makeApp({ name, options }) {
  const folder = path.join(BASE, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(FIXTURES, name), folder, { recursive: true });
  await runProgram(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--fetch-retry-mintimeout=2000',
      '--fetch-retry-maxtimeout=10000',
    ],
    folder,
  );

  const made = path.join(BASE, `${name}-new`);
  rmSync(made, { recursive: true, force: true });
  await runNg(folder, BASE, [
    'new',
    name,
    `--directory=${path.basename(made)}`,
    '--defaults',
    '--style=css',
    '--skip-git',
    '--skip-install',
    ...options,
  ]);
  // Its package.json asks for the newest; the kept one for what the lock file has.
  cpSync(made, folder, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'package.json',
  });
  rmSync(made, { recursive: true });
  return folder;
}

/**
 * Puts the page of the fixtures, its test, and code that uses ngx-socket-io into an app.
 *
 * @param {FreshApp} app
 * @param {string} folder
 */
export function addPage({ hasModules = false, hasKarma = false }, folder) {
  const sources = path.join(folder, 'src/app');
  const read = (/** @type {string} */ file) =>
    readFileSync(path.join(FIXTURES, 'page', file), 'utf8');
  writeFileSync(path.join(sources, 'chat.ts'), read('chat.ts'));
  writeFileSync(path.join(sources, 'legacy.ts'), read('legacy.ts'));
  const paste = (/** @type {string} */ file) =>
    writeFileSync(path.join(sources, file), includeSource(FIXTURES, `page/${file}#paste`).text);
  paste('chat.spec.ts');
  if (hasModules) {
    rmSync(path.join(sources, 'app.spec.ts'));
    writeFileSync(path.join(sources, 'app.html'), '<app-chat />\n');
    const file = path.join(sources, 'app-module.ts');
    const text = readFileSync(file, 'utf8').replace('imports: [', 'imports: [Chat, ');
    writeFileSync(file, `import { Chat } from './chat';\n${text}`);
  } else {
    writeFileSync(path.join(sources, 'app.ts'), read('app.ts'));
    paste('app.spec.ts');
  }
  if (hasKarma) {
    writeFileSync(path.join(sources, 'jasmine-clock.spec.ts'), read('jasmine-clock.ts'));
    writeFileSync(
      path.join(folder, 'karma.conf.cjs'),
      `module.exports = (config) => config.set({
  frameworks: ['jasmine'],
  plugins: [require('karma-jasmine'), require('karma-chrome-launcher')],
  // Chrome's sandbox does not work for root, and in most containers.
  customLaunchers: { Headless: { base: 'ChromeHeadless', flags: ['--no-sandbox'] } },
  browsers: ['Headless'],
});
`,
    );
  }
}

/**
 * Runs the Angular CLI that is installed in an app.
 *
 * @param {string} folder - The app's.
 * @param {string} cwd
 * @param {readonly string[]} args
 */
export function runNg(folder, cwd, args) {
  const cli = path.join(folder, 'node_modules/@angular/cli/bin/ng.js');
  return runProgram(process.execPath, [cli, ...args], cwd);
}

/**
 * Compiles an app with its own TypeScript, and with it every declaration that it reads: those of the package against
 * the Angular that is installed there. The CLI leaves declarations alone.
 *
 * @param {string} folder - The app's.
 */
export function checkTypes(folder) {
  const tsc = path.join(folder, 'node_modules/typescript/bin/tsc');
  const args = ['-p', 'tsconfig.app.json', '--noEmit', '--skipLibCheck', 'false'];
  return runProgram(process.execPath, [tsc, ...args], folder);
}
