import type { ServerResponse } from '../../http/server-response.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** A page first, then Engine.IO on the same server. */
export function startServer({ engine, httpServer, log }: ServerEnvironment): void {
  // #region program
  httpServer.on('request', (_request: unknown, response: ServerResponse) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('a page');
  });

  const server = engine.attach(httpServer, {});
  server.on('connection', (socket: EngineServerSocket) => {
    socket.on('message', (text) => {
      log(`message ${text}`);
      socket.send(`${text} back`);
    });
  });
  // #endregion
}

/** What the program uses of engine.io's `Socket`. */
interface EngineServerSocket {
  on(event: 'message', listener: (text: string) => void): void;
  send(text: string): void;
}
