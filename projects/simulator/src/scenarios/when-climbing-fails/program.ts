import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from '../climbing-to-websocket/client.js';
import { startServer } from '../climbing-to-websocket/server.js';
import { WHEN_CLIMBING_FAILS } from './scenario.js';

export const WHEN_CLIMBING_FAILS_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: WHEN_CLIMBING_FAILS,
  servers: { adder: startServer },
  clients: { asker: startClient },
};
