// @ts-check
import path from 'node:path';

/**
 * @typedef {object} RunTest One test of a run.
 * @property {string} file - Relative to the repository, with `/`.
 * @property {string} title - With the titles of what it is nested in.
 * @property {'passed' | 'failed' | 'skipped'} status
 */

/**
 * @typedef {object} RunnerReport
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped - Skipped, pending and todo tests.
 * @property {ReadonlyMap<string, number>} files - How many tests ran (passed or failed) in each test file, by its path relative to the repository.
 * @property {readonly RunTest[]} tests - Every test that ran, or was skipped.
 * @property {readonly string[]} failures - One line for each failed or skipped test, or for a file that could not be loaded.
 */

/**
 * What Vitest's `json` reporter wrote.
 *
 * @param {string} text - The report.
 * @param {string} base - The repository's folder, absolute.
 * @returns {RunnerReport}
 * @throws {Error} When the text is no such report.
 */
export function readVitestReport(text, base) {
  const { testResults } = JSON.parse(text);
  if (!Array.isArray(testResults)) throw new Error('it has no testResults');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = new Map();
  /** @type {RunTest[]} */
  const tests = [];
  /** @type {string[]} */
  const failures = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(base, name).split(path.sep).join('/');
    let ran = 0;
    let failedHere = 0;
    for (const test of assertionResults) {
      const kind = test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped';
      counts[/** @type {keyof typeof counts} */ (kind)]++;
      tests.push({ file, title: test.fullName, status: kind });
      if (kind !== 'skipped') ran++;
      if (kind === 'failed') failedHere++;
      if (kind !== 'passed') failures.push(`${kind}: ${file} > ${test.fullName}`);
    }
    files.set(file, (files.get(file) ?? 0) + ran);
    // A file that throws while it is loaded, or in an afterAll, has no failed test of its own.
    if (status === 'failed' && failedHere === 0) {
      counts.failed++;
      failures.push(`failed: ${file}: ${String(message).split('\n')[0] ?? ''}`);
    }
  }
  return { ...counts, files, tests, failures };
}
