// A process of its own, because the memory of one that has run other benchmarks says nothing.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadRealm } from '../../tools/load-realm.mjs';
import { crowdOf } from './crowd.mjs';

const self = fileURLToPath(import.meta.url);

/** @returns {Promise<{seconds: number, megabytes: number}>} */
export async function crowdInOwnProcess(count) {
  const { stdout } = await promisify(execFile)(process.execPath, [self, String(count)]);
  return JSON.parse(stdout);
}

if (process.argv[1] === self) {
  const { runScenario } = await loadRealm('bench/simulator/entry.ts');
  console.log(JSON.stringify(await crowdOf(runScenario, Number(process.argv[2]))));
}
