import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { gateServer, guardedServer, ioClient, socketClient } from './programs.js';
import { WHO_ARE_YOU } from './scenario.js';

export const WHO_ARE_YOU_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: WHO_ARE_YOU,
  servers: { guarded: guardedServer, gate: gateServer },
  clients: { io: ioClient, socket: socketClient },
};
