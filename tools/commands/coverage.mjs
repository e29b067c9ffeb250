// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CHECKS } from '../check/checks.mjs';
import { runChecks } from '../check/run-checks.mjs';
import { COVERAGE_PAGE } from '../proofs/check-coverage.mjs';
import { findProofs } from '../proofs/find-proofs.mjs';
import { renderCoverage } from '../proofs/render-coverage.mjs';
import { readRows } from '../proofs/rows.mjs';
import { inRoot, root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { readTests } from '../test-report.mjs';

/** @typedef {import('../test-report.mjs').Outcome} Outcome */

/** Titles with a tag such as `[E3]`, for both runners. */
const TAGGED = String.raw`\[[A-Z]\d{1,2}(/[A-Z])?\]`;

/**
 * `npm run coverage`: runs every test whose title names a row, and writes `docs/coverage.md` from what passed.
 * `npm run coverage -- --last` takes the reports of the last `npm test` instead.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  const outcomes = args.includes('--last') ? lastOutcomes() : await runTagged();
  const tests = outcomes.flatMap((outcome) => readTests(outcome, root));
  if (tests.length === 0) throw new SetupError('There is no report of a test run: run npm test.');
  const rows = readRows();
  const proofs = findProofs(tests, rows);
  if (proofs.problems.length > 0) throw new SetupError(proofs.problems.join('\n'));
  writeFileSync(inRoot(COVERAGE_PAGE), renderCoverage(rows, proofs));
  console.log(`${COVERAGE_PAGE} written from ${String(tests.length)} tests`);
}

/** @returns {Promise<Outcome[]>} */
function runTagged() {
  const checks = CHECKS.filter(({ runner }) => runner !== undefined).map((check) => ({
    ...check,
    commands: check.commands.map(([program = '', ...args]) => {
      const filter = program === 'playwright' ? ['--grep', TAGGED] : ['--testNamePattern', TAGGED];
      return [program, ...args, ...filter];
    }),
  }));
  return runChecks(checks);
}

/** @returns {Outcome[]} */
function lastOutcomes() {
  return CHECKS.flatMap(({ name, runner, report }) => {
    if (runner === undefined || report === undefined) return [];
    // What a missing one has proven would be told to be open.
    if (!existsSync(inRoot(report)))
      throw new SetupError(`There is no report of “${name}”: run the whole npm test.`);
    return [{ name, succeeded: true, runner, report: readFileSync(inRoot(report), 'utf8') }];
  });
}
