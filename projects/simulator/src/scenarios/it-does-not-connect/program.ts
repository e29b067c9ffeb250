import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient, startElder } from './clients.js';
import { IT_DOES_NOT_CONNECT } from './scenario.js';
import { startServer, startSilence } from './server.js';

export const IT_DOES_NOT_CONNECT_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: IT_DOES_NOT_CONNECT,
  needs: ['socket.io-client-2.5'],
  servers: { server: startServer, silence: startSilence },
  clients: { client: startClient, elder: startElder },
};
