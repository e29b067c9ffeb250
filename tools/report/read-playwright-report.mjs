// @ts-check
import path from 'node:path';

/** @typedef {import('./read-vitest-report.mjs').RunnerReport} RunnerReport */
/** @typedef {import('./read-vitest-report.mjs').RunTest} RunTest */
/** @typedef {{title: string, file: string, tests: {status: string}[]}} Spec */
/** @typedef {{title?: string, file?: string, specs?: Spec[], suites?: Suite[]}} Suite */

/**
 * What Playwright's `json` reporter wrote. A flaky test counts as failed: it failed once.
 *
 * @param {string} text - The report.
 * @param {string} base - The repository's folder, absolute.
 * @returns {RunnerReport}
 * @throws {Error} When the text is no such report.
 */
export function readPlaywrightReport(text, base) {
  const { config, suites, errors } = JSON.parse(text);
  if (!Array.isArray(suites)) throw new Error('it has no suites');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = new Map();
  /** @type {RunTest[]} */
  const tests = [];
  /** @type {string[]} */
  const failures = [];
  for (const spec of suites.flatMap((/** @type {Suite} */ suite) => specsOf(suite))) {
    const file = path
      .relative(base, path.join(config.rootDir, spec.file))
      .split(path.sep)
      .join('/');
    for (const { status } of spec.tests) {
      const kind = status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed';
      counts[kind]++;
      tests.push({ file, title: spec.title, status: kind });
      files.set(file, (files.get(file) ?? 0) + (kind === 'skipped' ? 0 : 1));
      if (kind !== 'passed') failures.push(`${kind}: ${file} > ${spec.title}`);
    }
  }
  for (const error of errors ?? []) {
    counts.failed++;
    failures.push(`failed: ${String(error.message).split('\n')[0] ?? ''}`);
  }
  return { ...counts, files, tests, failures };
}

/**
 * @param {Suite} suite
 * @param {string} [within] - Titles of what the suite is nested in.
 * @param {string} [runBy] - The outermost suite, which is the file that was run: what it calls may define its tests elsewhere.
 * @returns {Spec[]} With full titles, but without the file.
 */
function specsOf({ title = '', file, specs = [], suites = [] }, within = '', runBy = file) {
  const path = title === '' || title === file ? within : `${within}${title} `;
  return [
    ...specs.map((spec) => ({ ...spec, title: `${path}${spec.title}`, file: runBy ?? spec.file })),
    ...suites.flatMap((one) => specsOf(one, path, runBy)),
  ];
}
