// Lets a Node script use the simulator's TypeScript source: bundles `@wirelight/simulator/realm` once and imports it.
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string} [entry] - Source file relative to the repository; default the realm's public API.
 * @returns {Promise<any>} The module.
 */
export async function loadRealm(entry = 'projects/simulator/src/realm/public-api.ts') {
  const outfile = path.join(root, 'out/node', `${entry.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
