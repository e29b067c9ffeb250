// @ts-check
import { readdirSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser.mjs';
import { runChild } from '../process/children.mjs';
import { inRoot } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { runSteps } from '../steps/run-steps.mjs';

/** The benchmarks: every `bench/<name>/measure.mjs`. */
export const benchmarks = () =>
  readdirSync(inRoot('bench')).filter((name) => existsSync(inRoot('bench', name, 'measure.mjs')));

/**
 * `npm run bench [-- name ...]`: runs all benchmarks, or the named ones; each prints its numbers and its limits.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  const all = benchmarks();
  const unknown = args.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw new SetupError(`There is no benchmark "${unknown}": choose from ${all.join(', ')}.`);
  }
  await runSteps(['site', 'angular']);
  const env = { CHROME_BIN: await findBrowser() };
  const failed = [];
  for (const name of args.length > 0 ? args : all) {
    console.log(`\n== bench/${name}`);
    if ((await runChild(process.execPath, [`bench/${name}/measure.mjs`], { env })) !== 0)
      failed.push(name);
  }
  if (failed.length > 0) throw new SetupError(`Above its limit, or broken: ${failed.join(', ')}.`);
}
