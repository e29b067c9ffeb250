import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient, startServer } from './programs.js';
import { HOW_FAR_AWAY } from './scenario.js';

export const HOW_FAR_AWAY_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: HOW_FAR_AWAY,
  servers: { answers: startServer },
  clients: { asks: startClient },
};
