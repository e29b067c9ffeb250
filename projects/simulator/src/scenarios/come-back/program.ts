import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { COME_BACK } from './scenario.js';
import { startServer } from './server.js';

export const COME_BACK_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: COME_BACK,
  servers: { listener: startServer },
  clients: { talker: startClient },
};
