import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { CLIMBING_TO_WEBSOCKET } from './scenario.js';
import { startServer } from './server.js';

export const CLIMBING_TO_WEBSOCKET_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: CLIMBING_TO_WEBSOCKET,
  servers: { adder: startServer },
  clients: { asker: startClient },
};
