import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startDoubled, startStale, startTidy } from './clients.js';
import { AFTER_THE_CUT } from './scenario.js';
import { startServer } from './server.js';

export const AFTER_THE_CUT_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: AFTER_THE_CUT,
  servers: { news: startServer },
  clients: { tidy: startTidy, doubled: startDoubled, stale: startStale },
};
