// @ts-check
import { readPort } from '../serve/read-port.mjs';
import { runSteps } from '../steps/run-steps.mjs';

/**
 * `npm start [-- --port 4200]`: builds the site when it is not up to date and serves it until it is stopped.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  const { port } = readPort(args, 4200);
  await runSteps(['site']);
  const { serveSite } = await import('../serve-site.mjs');
  const { url } = await serveSite('dist/site/browser', port);
  console.log(`\nWirelight is at ${url}/ (Ctrl-C stops it)`);
}
