// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../process/children.mjs';
import { inRoot, root } from '../setup/root.mjs';
import { programFile } from '../steps/programs.mjs';
import { runSteps } from '../steps/run-steps.mjs';
import { findBrowser } from '../find-browser.mjs';
import { serveSite } from '../serve-site.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('../test-report.mjs').Outcome} Outcome */

/**
 * Runs checks one after the other; one that fails does not keep the later ones from running.
 *
 * @param {readonly Check[]} checks
 * @returns {Promise<Outcome[]>}
 */
export async function runChecks(checks) {
  // Yesterday's report must never pass for today's.
  rmSync(inRoot('out/reports'), { recursive: true, force: true });
  mkdirSync(inRoot('out/reports'), { recursive: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const check of checks) {
    const started = Date.now();
    console.log(`\n== ${check.name}`);
    const detail = await attempt(() => runCheck(check));
    const report = check.report === undefined ? undefined : inRoot(check.report);
    outcomes.push({
      name: check.name,
      succeeded: detail === '',
      detail,
      ...(check.runner && { runner: check.runner }),
      report: report !== undefined && existsSync(report) ? readFileSync(report, 'utf8') : null,
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`-- ${check.name}: ${detail === '' ? 'ok' : `FAILED, ${detail}`} (${seconds} s)`);
  }
  return outcomes;
}

/**
 * @param {() => Promise<string>} work
 * @returns {Promise<string>} Why it failed; empty when it did not.
 */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param {Check} check */
async function runCheck({
  needs = [],
  commands,
  atOnce = 1,
  usesBrowser = false,
  usesSite = false,
}) {
  for (const step of needs) await buildOnce(step);
  /** @type {Record<string, string>} */
  const env = {};
  if (usesBrowser) env['CHROME_BIN'] = await findBrowserOnce();
  const site = usesSite ? await serveSite() : undefined;
  if (site) env['WIRELIGHT_SITE'] = site.url;
  try {
    /** @type {string[]} */
    const failed = [];
    const rest = commands.values();
    const runRest = async () => {
      for (const [program = '', ...args] of rest) {
        const file = path.relative(root, programFile(program));
        // Side by side, what one says would stand between the lines of another.
        const code = await runChild(process.execPath, [file, ...args], { env, quiet: atOnce > 1 });
        if (code !== 0)
          failed.push(`${shorten([program, ...args].join(' '))} ended with code ${String(code)}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, runRest));
    return failed.join(', ');
  } finally {
    await site?.close();
  }
}

/** @param {string} command */
const shorten = (command) => (command.length > 60 ? `${command.slice(0, 59)}…` : command);

/** @type {Map<string, unknown>} */
const broken = new Map();

/**
 * Builds a step unless it failed before in this run: its errors are on the screen already.
 *
 * @param {string} step
 */
async function buildOnce(step) {
  if (broken.has(step)) throw broken.get(step);
  try {
    await runSteps([step]);
  } catch (error) {
    broken.set(step, error);
    throw error;
  }
}

/** @type {Promise<string> | undefined} */
let browser;

function findBrowserOnce() {
  browser ??= findBrowser();
  return browser;
}
