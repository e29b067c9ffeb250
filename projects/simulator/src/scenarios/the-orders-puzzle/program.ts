import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { THE_ORDERS_PUZZLE } from './scenario.js';
import { startServer } from './server.js';

export const THE_ORDERS_PUZZLE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: THE_ORDERS_PUZZLE,
  servers: { restaurant: startServer },
  clients: { person: startClient },
};
