import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { loadBalancer } from '../../servers/load-balancer.js';
import { startClient } from './client.js';
import { BEHIND_THE_BALANCER } from './scenario.js';
import { startNode, startRedis } from './server.js';

export const BEHIND_THE_BALANCER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: BEHIND_THE_BALANCER,
  servers: { node: startNode, redis: startRedis, balancer: loadBalancer },
  clients: { listener: startClient },
};
