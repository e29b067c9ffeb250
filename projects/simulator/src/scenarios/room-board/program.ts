import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { ROOM_BOARD } from './scenario.js';
import { startServer } from './server.js';

export const ROOM_BOARD_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: ROOM_BOARD,
  servers: { news: startServer },
  clients: { person: startClient },
};
