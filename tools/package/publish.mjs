// @ts-check
// Publishes @wirelight/angular with a provenance statement. Only from continuous integration that can vouch for where
// the code came from; `--dry-run` shows everywhere what would be sent.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../process/children.mjs';
import { inRoot, root } from '../setup/root.mjs';
import { stopWith } from '../setup/setup-error.mjs';
import { programFile } from '../steps/programs.mjs';
import { runSteps } from '../steps/run-steps.mjs';
import { publishProblems } from './publish-problems.mjs';

const isDryRun = process.argv.includes('--dry-run');

try {
  await runSteps(['angular']);
  const vitest = [path.relative(root, programFile('vitest')), 'run', '--project', 'package'];
  if ((await runChild(process.execPath, vitest)) !== 0) process.exit(1);
  const problems = publishProblems(
    JSON.parse(readFileSync(inRoot('dist/angular/package.json'), 'utf8')),
    process.env,
  );
  for (const problem of problems) console.error(`- ${problem}`);
  if (problems.length > 0 && !isDryRun) process.exit(1);
  const args = isDryRun ? ['--dry-run'] : ['--provenance'];
  process.exit(await runChild('npm', ['publish', './dist/angular', '--access', 'public', ...args]));
} catch (error) {
  stopWith(error);
}
