// @ts-check
import { readPlaywrightReport } from './report/read-playwright-report.mjs';
import { readVitestReport } from './report/read-vitest-report.mjs';

/** @typedef {import('./report/read-vitest-report.mjs').RunnerReport} RunnerReport */

/**
 * @typedef {object} Outcome What became of one check.
 * @property {string} name
 * @property {boolean} succeeded - Whether its programs ended with code 0.
 * @property {string} [detail] - What to say when it did not.
 * @property {'vitest' | 'playwright'} [runner] - Present when the check must leave a report.
 * @property {string | null} [report] - The report's text; null when there is none.
 */

/**
 * @typedef {object} Summary
 * @property {string} line - Exactly `N passed, N failed, N skipped`.
 * @property {readonly string[]} problems - Everything that makes the run red, one line each.
 * @property {boolean} isGreen
 */

const READERS = { vitest: readVitestReport, playwright: readPlaywrightReport };

/**
 * Adds up the runners' own reports and finds what they do not say: a test file that ran nothing, a report that is
 * missing, a check without tests that failed. Each of those counts as one failure, so that the line of a red run
 * never reads "0 failed, 0 skipped".
 *
 * @param {readonly Outcome[]} outcomes
 * @param {readonly string[]} testFiles - All test files on the disk, relative to the repository, with `/`.
 * @param {string} base - The repository's folder, absolute.
 * @param {readonly string[]} [extra] - What else is wrong with the run, one line each.
 * @returns {Summary}
 */
export function summarize(outcomes, testFiles, base, extra = []) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, number>} */
  const ran = new Map();
  /** @param {string} problem */
  const fail = (problem) => {
    total.failed++;
    problems.push(problem);
  };

  for (const outcome of outcomes) {
    const report = readReport(outcome, base);
    if (report instanceof Error) {
      fail(`${outcome.name}: ${report.message}`);
      continue;
    }
    total.passed += report.passed;
    total.failed += report.failed;
    total.skipped += report.skipped;
    problems.push(...report.failures.map((failure) => `${outcome.name}: ${failure}`));
    for (const [file, count] of report.files) ran.set(file, (ran.get(file) ?? 0) + count);
    if (!outcome.succeeded && report.failed === 0)
      fail(`${outcome.name}: ${outcome.detail ?? 'failed'}`);
  }
  for (const file of testFiles) {
    const count = ran.get(file);
    if (count === undefined) fail(`${file} is in no runner's report: no check runs it`);
    else if (count === 0) fail(`${file} ran no test`);
  }
  for (const problem of extra) fail(problem);
  return {
    line: `${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`,
    problems,
    isGreen: problems.length === 0 && total.failed === 0 && total.skipped === 0,
  };
}

/**
 * Every test in the report of an outcome; none where there is no report that can be read.
 *
 * @param {Outcome} outcome
 * @param {string} base
 * @returns {readonly import('./report/read-vitest-report.mjs').RunTest[]}
 */
export function readTests(outcome, base) {
  const report = readReport(outcome, base);
  return report instanceof Error ? [] : report.tests;
}

/**
 * @param {Outcome} outcome
 * @param {string} base
 * @returns {RunnerReport | Error}
 */
function readReport({ runner, report = null, detail }, base) {
  if (runner === undefined)
    return { passed: 0, failed: 0, skipped: 0, files: new Map(), tests: [], failures: [] };
  if (report === null) return new Error(`left no report (${detail ?? 'its runner stopped early'})`);
  try {
    return READERS[runner](report, base);
  } catch (error) {
    return new Error(
      `its report cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
