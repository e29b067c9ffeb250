// @ts-check
import { findBrowser } from '../find-browser.mjs';
import { FRESH_APPS } from '../fresh-apps/apps.mjs';
import { runChild } from '../process/children.mjs';
import { runSteps } from '../steps/run-steps.mjs';
import { benchmarks } from './bench.mjs';

/** What a check ends with that could not run, for example without a network. */
const NOT_RUN = 3;

const VITEST = 'node_modules/vitest/vitest.mjs';

/**
 * @typedef {object} SlowCheck
 * @property {string} name
 * @property {readonly string[]} command - A script of the repository and its arguments. Code 0 means passed, 3 that it
 *   could not run, which it has explained.
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
  {
    name: 'the packed binding, alone with its dependencies, compiled with every check',
    command: ['tools/package/check-isolated.mjs'],
  },
  {
    name: 'the packed simulator in a fresh folder, as its README says',
    command: ['tools/package/check-mock.mjs'],
  },
  {
    name: 'an application of ngx-socket-io with the import replaced',
    command: ['tools/drop-in/check-drop-in.mjs'],
  },
  {
    name: 'an application with a socket, rendered on a server and hydrated',
    command: ['tools/hydration/check-hydration.mjs'],
  },
  {
    name: 'Storybook as a site',
    command: ['tools/build.mjs', 'storybook'],
  },
  {
    name: 'the slow walks through the built site',
    command: ['node_modules/@playwright/test/cli.js', 'test'],
    env: { SLOW_WALKS: '1' },
  },
  {
    name: 'Lighthouse on the built site',
    command: ['tools/lighthouse/check-lighthouse.mjs'],
  },
  ...FRESH_APPS.map(({ name }) => ({
    name: `a fresh application: ${name}`,
    command: ['tools/fresh-apps/check-app.mjs', name],
  })),
  ...benchmarks().map((name) => ({
    name: `bench/${name}`,
    command: [`bench/${name}/measure.mjs`],
  })),
];

/** `npm run test:all`: the slow checks, none of which `npm test` runs. Its last line is `N passed, N failed, N skipped`. */
export async function run() {
  await runSteps(['site', 'angular', 'simulator']);
  const env = { CHROME_BIN: await findBrowser() };
  const failed = [];
  const notRun = [];
  const checks = slowChecks();
  for (const { name, command, env: added } of checks) {
    const started = Date.now();
    console.log(`\n== ${name}`);
    const code = await runChild(process.execPath, command, { env: { ...env, ...added } });
    if (code === NOT_RUN) notRun.push(name);
    else if (code !== 0) failed.push(name);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const outcome =
      code === 0 ? 'ok' : code === NOT_RUN ? 'not run' : `FAILED with code ${String(code)}`;
    console.log(`-- ${name}: ${outcome} (${seconds} s)`);
  }
  console.log('');
  for (const name of failed) console.log(`- ${name} failed`);
  for (const name of notRun) console.log(`- ${name} did not run: see above`);
  const passed = checks.length - failed.length - notRun.length;
  console.log(
    `${String(passed)} passed, ${String(failed.length)} failed, ${String(notRun.length)} skipped`,
  );
  process.exit(failed.length === 0 && checks.length > 0 ? 0 : 1);
}
