import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { THE_LONG_ANSWER } from './scenario.js';
import { startServer } from './server.js';

export const THE_LONG_ANSWER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: THE_LONG_ANSWER,
  servers: { orders: startServer },
  clients: { reader: startClient },
};
