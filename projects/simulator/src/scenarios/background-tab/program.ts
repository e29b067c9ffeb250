import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';
import { BACKGROUND_TAB } from './scenario.js';

function startServer(environment: ServerEnvironment): void {
  // #region server
  const { Server, WebSocketServer, httpServer, setTimeout, clearTimeout, log } = environment;

  const beats = new WebSocketServer({ server: httpServer, path: '/beats' });
  beats.on('connection', (socket: ServerWebSocket) => {
    const giveUp = (): void => {
      log('no beat for 30 s: closes');
      socket.close();
    };
    let patience = setTimeout(giveUp, 30_000);
    socket.on('message', () => {
      clearTimeout(patience);
      patience = setTimeout(giveUp, 30_000);
    });
  });

  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', (socket) => {
    socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  });
  // #endregion
}

function startBeating(environment: ClientEnvironment): void {
  // #region beats
  const { WebSocket, setInterval, clearInterval, url, log } = environment;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/beats`);
  socket.onopen = () => {
    const beating = setInterval(() => {
      log('beats');
      socket.send('beat');
    }, 10_000);
    socket.onclose = () => {
      log('is closed');
      clearInterval(beating);
    };
  };
  // #endregion
}

function startAnswering({ io, url, log }: ClientEnvironment): void {
  // #region answers
  const socket = io(url, { transports: ['websocket'] });
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

export const BACKGROUND_TAB_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: BACKGROUND_TAB,
  servers: { listener: startServer },
  clients: { beats: startBeating, answers: startAnswering },
};
