import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { ASK_AND_ANSWER } from './scenario.js';
import { startServer } from './server.js';

export const ASK_AND_ANSWER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: ASK_AND_ANSWER,
  servers: { answerer: startServer },
  clients: { asker: startClient },
};
