// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../process/children.mjs';
import { inRoot, root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { programFile } from './programs.mjs';
import { STEPS } from './steps.mjs';
import { isUpToDate, makeUpToDate } from './up-to-date.mjs';

/** @typedef {import('./up-to-date.mjs').Step} Step */

/**
 * The named steps and all they need, each once, in an order in which they can run.
 *
 * @param {readonly Step[]} table
 * @param {readonly string[]} names
 * @returns {Step[]}
 * @throws {Error} For an unknown name and for steps that need each other: mistakes in the table.
 */
export function orderSteps(table, names) {
  /** @type {Step[]} */
  const ordered = [];
  /** @type {Set<string>} */
  const open = new Set();
  /** @param {string} name */
  const visit = (name) => {
    if (ordered.some((step) => step.name === name)) return;
    const step = table.find((candidate) => candidate.name === name);
    if (step === undefined) throw new Error(`there is no step "${name}"`);
    if (open.has(name)) throw new Error(`step "${name}" needs itself`);
    open.add(name);
    step.needs.forEach(visit);
    ordered.push(step);
  };
  names.forEach(visit);
  return ordered;
}

/**
 * Builds what is not up to date.
 *
 * @param {readonly string[]} names - Steps of the table; all that they need is built before them.
 * @throws {SetupError} When a step fails; its own output is on the screen.
 */
export async function runSteps(names) {
  for (const step of orderSteps(STEPS, names)) {
    if (step.requires !== undefined && !existsSync(inRoot(step.requires))) continue;
    if (isUpToDate(root, step)) continue;
    const started = Date.now();
    console.log(`building ${step.name} ...`);
    if (!(await makeUpToDate(root, step, () => runCommands(step.commands)))) {
      throw new SetupError(
        `Building ${step.name} failed: mend what is said above and run the command again.`,
      );
    }
    console.log(`built ${step.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** @param {Step['commands']} commands */
async function runCommands(commands) {
  for (const [program = '', ...args] of commands) {
    // Angular's tools report usage and ask about completion unless they are told not to.
    const env = { NG_CLI_ANALYTICS: 'false', STORYBOOK_DISABLE_TELEMETRY: '1' };
    const file = programFile(program);
    if (
      (await runChild(process.execPath, [path.relative(root, file), ...args], {
        env,
        quiet: true,
      })) !== 0
    ) {
      return false;
    }
  }
  return true;
}
