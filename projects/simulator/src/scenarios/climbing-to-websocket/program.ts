import { REMOVE_HOP_BY_HOP } from '../../network/remove-hop-by-hop.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import { startClient } from './client.js';
import { CLIMBING_TO_WEBSOCKET } from './scenario.js';
import { startServer } from './server.js';

export const CLIMBING_TO_WEBSOCKET_PROGRAM: ScenarioProgram = {
  scenario: CLIMBING_TO_WEBSOCKET,
  conditions: (settings) => ({
    latency: Number(settings['latency']),
    middlebox: settings['upgrade'] === 'blocked' ? REMOVE_HOP_BY_HOP : null,
  }),
  startServer,
  startClient,
};
