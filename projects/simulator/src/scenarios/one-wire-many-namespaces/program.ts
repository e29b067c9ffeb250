import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { ONE_WIRE_MANY_NAMESPACES } from './scenario.js';
import { startServer } from './server.js';

export const ONE_WIRE_MANY_NAMESPACES_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: ONE_WIRE_MANY_NAMESPACES,
  servers: { shop: startServer },
  clients: { browser: startClient },
};
