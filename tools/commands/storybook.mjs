// @ts-check
import { runChild } from '../process/children.mjs';
import { findFreePort } from '../serve/listen.mjs';
import { readPort } from '../serve/read-port.mjs';
import { programFile } from '../steps/programs.mjs';
import { runSteps } from '../steps/run-steps.mjs';

/**
 * `npm run storybook [-- --port 6006]`: the components alone, reloaded on change.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  const { port: wanted, rest } = readPort(args, 6006);
  await runSteps(['recordings']);
  const port = await findFreePort(wanted);
  const dev = [programFile('storybook'), 'dev', '--no-open', '--port', String(port), ...rest];
  process.exitCode = await runChild(process.execPath, dev, {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  process.exit();
}
