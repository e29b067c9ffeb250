import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { FROZEN_TAB } from './scenario.js';

function startServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region server
  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', (socket) => {
    socket.on('disconnect', (reason) => log(reason));
  });
  // #endregion
}

function startClient({ io, url, log }: ClientEnvironment): void {
  // #region client
  const socket = io(url, { transports: ['websocket'] });
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

export const FROZEN_TAB_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: FROZEN_TAB,
  servers: { listener: startServer },
  clients: { returner: startClient },
};
