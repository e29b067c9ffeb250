import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { engineClient, reader, stranger } from './clients.js';
import { THE_SERVER_TAKES_OVER } from './scenario.js';
import { startServer } from './server.js';

export const THE_SERVER_TAKES_OVER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: THE_SERVER_TAKES_OVER,
  servers: { attaches: startServer },
  clients: { reader, engine: engineClient, stranger },
};
