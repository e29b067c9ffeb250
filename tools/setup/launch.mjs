// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endWithParent } from '../process/end-with-parent.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { isRunning, projectNode, searchPath } from './project-node.mjs';
import { stopWith } from './setup-error.mjs';

/**
 * Installs when needed and runs `tools/commands/<command>.mjs` with the project's own Node.js, our tools on the path.
 *
 * @param {string} command - A file name in tools/commands, without its ending.
 */
export async function launch(command) {
  if (process.env['npm_lifecycle_event'] !== undefined) endWithParent();
  try {
    await ensureInstalled();
    const node = projectNode();
    process.env['PATH'] = searchPath(node);
    const file = new URL(`../commands/${command}.mjs`, import.meta.url);
    if (isRunning(node)) {
      const { run } = await import(file.href);
      await run(process.argv.slice(2));
    } else {
      handOver(node, fileURLToPath(new URL(`../${command}.mjs`, import.meta.url)));
    }
  } catch (error) {
    stopWith(error);
  }
}

/**
 * Starts the same command again with another Node.js and ends as it ends.
 *
 * @param {string} node
 * @param {string} file
 */
function handOver(node, file) {
  const child = spawn(node, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us; a program that stops us reaches the child only this way.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  process.once('exit', () => child.kill());
  child.once('error', stopWith);
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
