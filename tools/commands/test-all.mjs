// @ts-check
import { findBrowser } from '../find-browser.mjs';
import { runChild } from '../process/children.mjs';
import { runSteps } from '../steps/run-steps.mjs';
import { benchmarks } from './bench.mjs';

const VITEST = 'node_modules/vitest/vitest.mjs';

/**
 * @typedef {object} SlowCheck
 * @property {string} name
 * @property {readonly string[]} command - A script of the repository and its arguments; code 0 means passed.
 * @property {Record<string, string>} [env] - Added to the environment.
 */

/** What is too slow for `npm test` or needs more tools. @returns {SlowCheck[]} */
const slowChecks = () => [
  {
    name: 'the binding on the oldest supported socket.io-client',
    command: [VITEST, 'run', '--config', 'projects/angular/vitest.client-4.7.mjs'],
  },
  {
    name: 'a million inputs for every decoder',
    command: [VITEST, 'run', '--project', 'node-protocols', 'fuzz'],
    env: { FUZZ: '1000000' },
  },
  ...benchmarks().map((name) => ({
    name: `bench/${name}`,
    command: [`bench/${name}/measure.mjs`],
  })),
];

/** `npm run test:all`: the slow checks, none of which `npm test` runs. Its last line is `N passed, N failed, N skipped`. */
export async function run() {
  await runSteps(['site']);
  const env = { CHROME_BIN: await findBrowser() };
  const failed = [];
  const checks = slowChecks();
  for (const { name, command, env: added } of checks) {
    const started = Date.now();
    console.log(`\n== ${name}`);
    const code = await runChild(process.execPath, command, { env: { ...env, ...added } });
    if (code !== 0) failed.push(name);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `-- ${name}: ${code === 0 ? 'ok' : `FAILED with code ${String(code)}`} (${seconds} s)`,
    );
  }
  console.log('');
  for (const name of failed) console.log(`- ${name} failed`);
  console.log(
    `${String(checks.length - failed.length)} passed, ${String(failed.length)} failed, 0 skipped`,
  );
  process.exit(failed.length === 0 && checks.length > 0 ? 0 : 1);
}
