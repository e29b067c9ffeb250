import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startRedis } from '../behind-the-balancer/server.js';
import { startClient } from './client.js';
import { PICK_UP_WHERE_YOU_LEFT } from './scenario.js';
import { startServer } from './server.js';

export const PICK_UP_WHERE_YOU_LEFT_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: PICK_UP_WHERE_YOU_LEFT,
  servers: { news: startServer, redis: startRedis },
  clients: { reader: startClient },
};
