import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { loadBalancer } from '../../servers/load-balancer.js';
import { TWO_SERVERS } from './scenario.js';

function startNode({ Server, httpServer, log }: ServerEnvironment): void {
  // #region server
  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', () => log('connection'));
  // #endregion
}

function startClient({ io, url, log }: ClientEnvironment): void {
  // #region client
  const socket = io(url, { transports: ['polling'] });
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  socket.on('connect_error', (error) => log(`connect_error: ${error.message}`));
  // #endregion
}

export const TWO_SERVERS_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: TWO_SERVERS,
  servers: { balancer: loadBalancer, node: startNode },
  clients: { poller: startClient },
};
