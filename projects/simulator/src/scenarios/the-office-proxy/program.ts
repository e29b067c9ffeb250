import type { ClientEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { forwardProxy } from '../../servers/forward-proxy.js';
import { startClient } from '../climbing-to-websocket/client.js';
import { startServer } from '../climbing-to-websocket/server.js';
import { THE_OFFICE_PROXY } from './scenario.js';

function startStubborn({ io, url, log }: ClientEnvironment): void {
  // #region stubborn
  const socket = io(url, { transports: ['websocket'], reconnection: false });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error) => log(`connect_error: ${error.message}`));
  // #endregion
}

export const THE_OFFICE_PROXY_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: THE_OFFICE_PROXY,
  servers: { adder: startServer, proxy: forwardProxy },
  clients: { climbs: startClient, stubborn: startStubborn },
};
