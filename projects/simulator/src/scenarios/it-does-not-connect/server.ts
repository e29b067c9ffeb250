import type { ServerResponse } from '../../http/server-response.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** A server that works, for those who reach it, ask the right address, speak its version and may come in. */
export function startServer({ Server, httpServer, settings, log }: ServerEnvironment): void {
  // #region server
  httpServer.on('request', (_request: unknown, response: ServerResponse) => {
    response.writeHead(404).end('nothing here');
  });

  const io = new Server(httpServer, {
    serveClient: false,
    allowEIO3: settings['allowEIO3'] === 'true',
    ...(settings['cors'] === 'not set' ? {} : { cors: { origin: 'http://elsewhere' } }),
  });
  io.on('connection', () => log('connection'));
  io.of('/members').use((_socket, next) => {
    next(new Error('not authorized'));
  });
  // #endregion
}

/** Takes every request, and answers none. */
export function startSilence({ httpServer }: ServerEnvironment): void {
  // #region silence
  httpServer.on('request', () => {
    /* never answers */
  });
  // #endregion
}
