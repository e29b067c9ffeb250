import { countingHeartbeat } from '../../clients/counting-heartbeat.js';
import { resettingHeartbeat } from '../../clients/resetting-heartbeat.js';
import type { ServerEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';
import { TWO_HEARTBEATS } from './scenario.js';

function echo({ WebSocketServer, httpServer }: ServerEnvironment): void {
  // #region server
  new WebSocketServer({ server: httpServer }).on('connection', (socket: ServerWebSocket) => {
    socket.on('message', (data: string) => {
      socket.send(data);
    });
  });
  // #endregion
}

export const TWO_HEARTBEATS_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: TWO_HEARTBEATS,
  servers: { echo },
  clients: { resets: resettingHeartbeat, counts: countingHeartbeat },
};
