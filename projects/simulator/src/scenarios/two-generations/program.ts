import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startOldest, startToday, startYesterday } from './clients.js';
import { TWO_GENERATIONS } from './scenario.js';
import { startServer } from './server.js';

export const TWO_GENERATIONS_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: TWO_GENERATIONS,
  needs: ['socket.io-client-2.5'],
  servers: { greeter: startServer },
  clients: { today: startToday, yesterday: startYesterday, oldest: startOldest },
};
