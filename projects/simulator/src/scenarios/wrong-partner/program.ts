import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { echoServer, plainClient, socketIoClient, socketIoServer } from './programs.js';
import { WRONG_PARTNER } from './scenario.js';

export const WRONG_PARTNER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: WRONG_PARTNER,
  servers: { 'socket-io': socketIoServer, echo: echoServer },
  clients: { plain: plainClient, io: socketIoClient },
};
