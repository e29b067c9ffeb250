// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/root.mjs';

/** The package and the name in its `bin` field, for each program that the steps and checks use. */
const PACKAGES = /** @type {Record<string, [packageName: string, bin: string]>} */ ({
  eslint: ['eslint', 'eslint'],
  ng: ['@angular/cli', 'ng'],
  ngc: ['@angular/compiler-cli', 'ngc'],
  playwright: ['@playwright/test', 'playwright'],
  prettier: ['prettier', 'prettier'],
  storybook: ['storybook', 'storybook'],
  tsc: ['typescript', 'tsc'],
  vitest: ['vitest', 'vitest'],
});

/**
 * Turns the name of a program into something Node.js can run, without a shell and without `.bin` links, which
 * differ between systems and would start the machine's own Node.js.
 *
 * @param {string} name - A program of `PACKAGES`, or a script of the repository such as `tools/compress.mjs`.
 * @returns {string} Absolute path of a JavaScript file.
 */
export function programFile(name) {
  const entry = PACKAGES[name];
  if (entry === undefined) return inRoot(name);
  const [packageName, bin] = entry;
  const folder = inRoot('node_modules', packageName);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]);
}
