// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintContents, fingerprintSizes } from './fingerprint.mjs';

/**
 * @typedef {object} Step
 * @property {string} name - What `needs` and the messages call it.
 * @property {readonly string[]} inputs - Files and folders, relative to the repository. What `needs` produced counts only when named here.
 * @property {(file: string) => boolean} [isInput] - Leaves out files below `inputs` that cannot change the outputs.
 * @property {readonly string[]} outputs - Files and folders.
 * @property {readonly string[]} needs - Names of the steps that must be up to date before.
 * @property {string} [requires] - A file of the repository without which there is nothing to do yet.
 * @property {readonly (readonly string[])[]} commands - Each a program of ours and its arguments, run one after the other.
 */

const STAMPS = 'dist/.stamps';

/** @param {string} base @param {Step} step */
const stampFile = (base, step) => path.join(base, STAMPS, `${step.name}.json`);

/** @param {string} base @param {Step} step */
const hashInputs = (base, step) =>
  `${JSON.stringify(step.commands)} ${fingerprintContents(base, step.inputs, step.isInput)}`;

/**
 * Whether the outputs are there, untouched, and were made from the inputs as they are now.
 *
 * @param {string} base - The repository's folder.
 * @param {Step} step
 */
export function isUpToDate(base, step) {
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(stampFile(base, step), 'utf8'));
  } catch {
    return false;
  }
  return (
    stamp.outputs === fingerprintSizes(base, step.outputs) &&
    stamp.inputs === hashInputs(base, step)
  );
}

/**
 * Runs the work of a step and remembers from which inputs its outputs were made.
 *
 * @param {string} base
 * @param {Step} step
 * @param {() => Promise<boolean>} work - Whether it succeeded.
 * @returns {Promise<boolean>} False when the work failed or an output is missing; it is then tried again next time.
 */
export async function makeUpToDate(base, step, work) {
  const file = stampFile(base, step);
  rmSync(file, { force: true });
  // Taken before the work: a file that is saved meanwhile makes the step run once more.
  const inputs = hashInputs(base, step);
  if (!(await work())) return false;
  const outputs = fingerprintSizes(base, step.outputs);
  if (outputs === null) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs, outputs }));
  return true;
}
