// @ts-check
import { runSteps } from '../steps/run-steps.mjs';
import { STEPS } from '../steps/steps.mjs';

/**
 * `npm run build [-- step ...]`: builds the named steps, or everything, as far as it is not up to date.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  await runSteps(args.length > 0 ? args : STEPS.map(({ name }) => name));
}
