// @ts-check
// check-mock.mjs: the README of the simulator, followed in a fresh folder with the packed packages: its files are written, compiled
// with their declarations, and run in Chromium, in Node and by Playwright. Ends with code 0, 1, or 3 where npm reaches no registry.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NoNetworkError, runProgram } from '../fresh-apps/run-program.mjs';
import { inRoot } from '../setup/root.mjs';
import { namedBlocks } from './named-blocks.mjs';
import { packFolder } from './pack-folder.mjs';

/** Outside the repository, so that nothing is found in our node_modules. */
const folder = path.join(tmpdir(), 'wirelight-fresh-tests');
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
const MODULES = path.join(folder, 'node_modules');

/** @template T @param {string} what @param {() => Promise<T>} work @returns {Promise<T>} */
async function step(what, work) {
  const started = performance.now();
  const result = await work();
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  return result;
}

/** Runs a program that is installed there. @param {string} script @param {string[]} args */
const run = (script, ...args) =>
  runProgram(process.execPath, [path.join(MODULES, script), ...args], folder);

async function install() {
  rmSync(folder, { recursive: true, force: true });
  cpSync(inRoot('projects/simulator/fixtures/fresh-tests'), folder, { recursive: true });
  const packed = await Promise.all(
    ['protocols', 'simulator'].map((name) =>
      packFolder(inRoot('projects', name), path.join(folder, 'packed')),
    ),
  );
  for (const { paths } of packed) assert.ok(paths.includes('LICENSE'), 'no licence is packed');
  assert.ok(packed[1]?.paths.includes('dist/realm/generated/third-party-licences.txt'));
  await runProgram('npm', ['ci', ...QUIET], folder);
  const files = packed.map(({ file }) => file);
  await runProgram('npm', ['install', '--save-dev', ...QUIET, ...files], folder);
}

function writeReadme() {
  const blocks = namedBlocks(readFileSync(inRoot('projects/simulator/README.md'), 'utf8'));
  assert.ok(blocks.length >= 5, 'the README has its files no more');
  // The one liberty: the browser that is installed here, instead of the one that Playwright would install.
  const executable = process.env['CHROME_BIN'];
  const launch = JSON.stringify({ launchOptions: { executablePath: executable } });
  for (const { file, text } of blocks) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(
      target,
      executable ? text.replace('playwright()', `playwright(${launch})`) : text,
    );
  }
}

try {
  await step('npm pack, npm ci, npm install', install);
  writeReadme();
  await step('tsc, declarations included', () => run('typescript/bin/tsc'));
  await step('Vitest in Chromium', async () => {
    const output = await run('vitest/vitest.mjs', 'run');
    assert.match(output, /Tests\s+4 passed \(4\)/);
    assert.doesNotMatch(output, /missing source files/);
  });
  await step('Vitest in Node', async () => {
    const output = await run('vitest/vitest.mjs', 'run', '--config', 'vitest.node.config.ts');
    assert.match(output, /Tests\s+2 passed \(2\)/);
  });
  await step('Playwright', async () => {
    assert.match(await run('@playwright/test/cli.js', 'test'), /1 passed/);
  });
} catch (error) {
  if (!(error instanceof NoNetworkError)) throw error;
  console.error(`Not run: npm reaches no registry.\n${error.message}`);
  process.exitCode = 3;
}
