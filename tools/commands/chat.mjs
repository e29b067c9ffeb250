// @ts-check
import { inRoot } from '../setup/root.mjs';
import { runSteps } from '../steps/run-steps.mjs';
import { pathToFileURL } from 'node:url';

/**
 * `npm run chat [-- --nodes 3 --port 4300 --no-sticky]`: builds the client of `examples/chat` when it is not up to date and
 * starts Redis, the nodes and the balancer. In this process, so that its keyboard is that of the terminal; the program
 * reads the arguments itself.
 */
export async function run() {
  await runSteps(['chat']);
  await import(pathToFileURL(inRoot('examples/chat/server/main.ts')).href);
}
