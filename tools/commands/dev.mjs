// @ts-check
import { runChild } from '../process/children.mjs';
import { findFreePort } from '../serve/listen.mjs';
import { readPort } from '../serve/read-port.mjs';
import { inRoot } from '../setup/root.mjs';
import { programFile } from '../steps/programs.mjs';
import { runSteps } from '../steps/run-steps.mjs';
import { watchSteps } from '../steps/watch-steps.mjs';

/**
 * `npm run dev [-- --port 4200]`: the site with rebuild and reload on change, docs, realm and recordings included.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  const { port: wanted, rest } = readPort(args, 4200);
  const sources = ['docs', 'recordings'];
  await runSteps(sources);
  const port = await findFreePort(wanted);
  watchSteps(
    sources,
    ['docs', 'tools', 'projects/simulator/src', 'projects/protocols/src'].map((name) =>
      inRoot(name),
    ),
  );
  const serve = [programFile('ng'), 'serve', '--port', String(port), ...rest];
  process.exitCode = await runChild(process.execPath, serve, {
    env: { NG_CLI_ANALYTICS: 'false' },
  });
  process.exit();
}
