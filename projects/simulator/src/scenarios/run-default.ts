import type { Recording } from '@wirelight/protocols';
import { forbidRealTime } from '../realm/forbid-real-time.js';
import { loadRealm2 } from '../realm/load-realm-2.js';
import { runRequest } from '../realm/run-request.js';
import type { Scenario, SettingValues } from '../scenario/scenario.js';
import { loadZlib } from '../realm/zlib.js';
import { PROGRAMS } from './programs.js';

/**
 * Runs a scenario with the outside forbidden: whatever reads real time, chance or network is an error entry.
 *
 * @throws Error with the code and the sentence when there is no recording.
 */
export async function runDefault(
  { id, seed }: Scenario,
  settings: SettingValues = {},
): Promise<Recording> {
  // Module loaders read the time.
  await loadZlib();
  if (PROGRAMS.get(id)?.needs?.includes('socket.io-client-2.5')) await loadRealm2();
  const allow = forbidRealTime();
  const request = { scenario: id, seed, settings, interventions: [] };
  const outcome = await runRequest(request).finally(allow);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.recording;
}
