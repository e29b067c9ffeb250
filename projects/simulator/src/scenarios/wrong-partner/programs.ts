import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';

/** A Socket.IO server. */
export function socketIoServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', () => log('connection'));
  io.engine.on('connection', () => log('engine connection'));
  // #endregion
}

/** A plain WebSocket server that repeats what it hears. */
export function echoServer({ WebSocketServer, httpServer, log }: ServerEnvironment): void {
  // #region program
  new WebSocketServer({ server: httpServer }).on('connection', (socket: ServerWebSocket) => {
    log('connection');
    socket.on('message', (data: string) => {
      log(`message ${data}`);
      socket.send(data);
    });
  });
  // #endregion
}

/** A plain WebSocket that greets a Socket.IO server. */
export function plainClient({ WebSocket, url, log }: ClientEnvironment): void {
  // #region program
  const target = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(target);
  socket.onopen = () => {
    socket.send('hello');
  };
  socket.onmessage = ({ data }) => log(`message ${(data as string).slice(0, 7)}`);
  socket.onclose = ({ code }) => log(`close ${code}`);
  // #endregion
}

/** A Socket.IO client that looks for its kind at a plain WebSocket server. */
export function socketIoClient({ io, url, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url, { transports: ['websocket'], reconnection: false, timeout: 5000 });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error) => log(`connect_error: ${error.message}`));
  // #endregion
}
