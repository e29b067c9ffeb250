// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, root } from './root.mjs';
import { installStamp, isInstalled } from './install-stamp.mjs';
import { SetupError } from './setup-error.mjs';

const stampFile = inRoot('node_modules/.wirelight-stamp');
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

/**
 * Makes node_modules what package-lock.json says; does nothing, in a few milliseconds, when it is already.
 *
 * @throws {SetupError} When `npm ci` fails: no network, no space, a registry that lacks a package.
 */
export async function ensureInstalled() {
  const lockText = readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = installStamp(lockText, `${process.platform}-${process.arch}`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!wasInstalledByHand(lockText)) await install();
  writeFileSync(stampFile, stamp);
}

/** @param {string} lockText */
function wasInstalledByHand(lockText) {
  const record = inRoot('node_modules/.package-lock.json');
  return (
    existsSync(record) &&
    isInstalled(JSON.parse(lockText), JSON.parse(readFileSync(record, 'utf8')))
  );
}

async function install() {
  console.log('Installing the packages of package-lock.json (about a minute the first time) ...');
  const { code, output } = await npm([
    'ci',
    // No package of ours needs its install script, and npm 12 would block them anyway.
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ]);
  if (code !== 0) throw explainFailure(code, output);
}

/**
 * The sentence for a failed `npm ci`, with the end of what npm said.
 *
 * @param {number | null} code - npm's exit code; null when npm itself could not be started.
 * @param {string} output
 */
export function explainFailure(code, output) {
  const tail = output
    .trim()
    .split('\n')
    // npm prints its own stack, which tells nobody anything and pushes the cause off the screen.
    .filter((line) => !/^npm (error|ERR!)\s+at /.test(line))
    .slice(-15)
    .join('\n');
  if (code === null)
    return new SetupError('npm could not be started: install Node.js with npm.', tail);
  if (NO_NETWORK.test(output)) {
    return new SetupError(
      'The packages could not be downloaded: connect this machine to the network, or point npm at a registry it can reach, and run the command again.',
      tail,
    );
  }
  return new SetupError(
    `npm ci failed with exit code ${String(code)}: mend what npm says above, or delete node_modules, and run the command again.`,
    tail,
  );
}

/**
 * Runs npm with the machine's Node.js: the project's own lives in the folder that `npm ci` deletes first.
 *
 * @param {string[]} args
 * @returns {Promise<{code: number | null, output: string}>}
 */
function npm(args) {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env;
  const isScript = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const child = isScript
    ? spawn(node, [cli, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}
