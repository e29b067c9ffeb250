import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { THE_WEBSOCKET_INTERFACE } from './scenario.js';
import { startServer } from './server.js';

export const THE_WEBSOCKET_INTERFACE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: THE_WEBSOCKET_INTERFACE,
  servers: { echoes: startServer },
  clients: { console: startClient },
};
