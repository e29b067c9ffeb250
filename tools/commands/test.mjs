// @ts-check
import { CHECKS } from '../check/checks.mjs';
import { runChecks } from '../check/run-checks.mjs';
import { listTestFiles } from '../report/list-test-files.mjs';
import { root } from '../setup/root.mjs';
import { checkCoverage } from '../proofs/check-coverage.mjs';
import { readTests, summarize } from '../test-report.mjs';

/**
 * `npm test`: everything that is quick enough for every change. Its last line is `N passed, N failed, N skipped`;
 * anything but green ends with code 1.
 */
export async function run() {
  const started = Date.now();
  const outcomes = await runChecks(CHECKS);
  const tests = outcomes.flatMap((outcome) => readTests(outcome, root));
  const extra = checkCoverage(tests);
  const { problems, line, isGreen } = summarize(outcomes, listTestFiles(root), root, extra);
  console.log(`\n== summary (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  for (const problem of problems) console.log(`- ${problem}`);
  console.log(line);
  process.exit(isGreen ? 0 : 1);
}
