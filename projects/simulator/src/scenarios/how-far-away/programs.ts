import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';

/** Answers every ping of a program. */
export function startServer({ Server, httpServer }: ServerEnvironment): void {
  // #region server
  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', (socket) => {
    socket.on('how far', (answer: () => void) => answer());
  });
  // #endregion
}

/** Asks every 100 ms how long the way is, and says by which transport. */
export function startClient(environment: ClientEnvironment): void {
  const { io, url, options, setInterval, Date: ClientDate, log } = environment;
  const transports = String(options['transports']).split(', ');
  // #region client
  const socket = io(url, { transports });

  setInterval(() => {
    if (!socket.connected) return;
    const asked = ClientDate.now();
    socket.emit('how far', () => {
      const { name } = socket.io.engine.transport;
      log(`${name}: ${ClientDate.now() - asked} ms`);
    });
  }, 100);
  // #endregion
}
