import { fixedDelayReconnect } from '../../clients/fixed-delay-reconnect.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { restartingTicker } from '../../servers/restarting-ticker.js';
import { RECONNECT_LOCK } from './scenario.js';

export const RECONNECT_LOCK_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: RECONNECT_LOCK,
  servers: { ticker: restartingTicker },
  clients: { 'fixed-delay': fixedDelayReconnect },
};
