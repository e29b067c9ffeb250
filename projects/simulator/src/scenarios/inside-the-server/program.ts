import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient, startFriend } from './client.js';
import { INSIDE_THE_SERVER } from './scenario.js';
import { startServer } from './server.js';

export const INSIDE_THE_SERVER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: INSIDE_THE_SERVER,
  servers: { web: startServer },
  clients: { browser: startClient, friend: startFriend },
};
