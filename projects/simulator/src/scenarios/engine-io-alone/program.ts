import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { ENGINE_IO_ALONE } from './scenario.js';
import { startServer } from './server.js';

export const ENGINE_IO_ALONE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: ENGINE_IO_ALONE,
  servers: { engine: startServer },
  clients: { talker: startClient },
};
