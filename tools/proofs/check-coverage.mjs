// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot } from '../setup/root.mjs';
import { findProofs } from './find-proofs.mjs';
import { renderCoverage } from './render-coverage.mjs';
import { readRows } from './rows.mjs';

/** @typedef {import('../report/read-vitest-report.mjs').RunTest} RunTest */

/** The page, relative to the repository. */
export const COVERAGE_PAGE = 'docs/coverage.md';

/**
 * Looks whether the page says what the tests of this run prove.
 *
 * @param {readonly RunTest[]} tests - Every test of the run.
 * @param {string} [page] - The page's text; default the file.
 * @returns {string[]} One line for each thing that is wrong.
 */
export function checkCoverage(tests, page = readFileSync(inRoot(COVERAGE_PAGE), 'utf8')) {
  const rows = readRows();
  const proofs = findProofs(tests, rows);
  const written = new Set(page.split('\n'));
  const proven = renderCoverage(rows, proofs);
  if (proven === page) return [...proofs.problems];
  const first =
    proven.split('\n').find((line) => !written.has(line)) ?? 'lines are in another order';
  return [
    ...proofs.problems,
    `${COVERAGE_PAGE} does not say what the tests prove (${first}): run npm run coverage`,
  ];
}
