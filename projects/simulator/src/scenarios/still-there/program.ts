import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { protocolFour, protocolThree } from './clients.js';
import { STILL_THERE } from './scenario.js';
import { startServer } from './server.js';

export const STILL_THERE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: STILL_THERE,
  needs: ['socket.io-client-2.5'],
  servers: { both: startServer },
  clients: { 'protocol-four': protocolFour, 'protocol-three': protocolThree },
};
