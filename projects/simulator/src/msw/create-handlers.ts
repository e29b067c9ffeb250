import { http } from 'msw/http';
import { forwardRequest } from './forward-request.js';
import { forwardWebSocket } from './forward-web-socket.js';
import type { Handler } from './interception.js';
import type { PageServer } from './page-server.js';
import { webSocketHandler } from './web-socket-handler.js';

/**
 * The handlers that put a server behind MSW: one for HTTP, one for WebSocket.
 *
 * @param path - Path of the Socket.IO server without a slash at its end; other requests to `origin` pass.
 * @param host - Name in the recording of whoever asks for this address.
 */
export function createHandlers(
  server: PageServer,
  origin: string,
  path: string,
  host: (url: URL) => string,
): readonly Handler[] {
  const isForServer = (address: string | URL): boolean => {
    const url = new URL(address);
    const isAtOrigin = url.origin.replace(/^ws/, 'http') === origin;
    const isBelowPath = url.pathname === path || url.pathname.startsWith(`${path}/`);
    return isAtOrigin && isBelowPath && !server.isClosed;
  };

  const requests = http.all(
    ({ request }) => isForServer(request.url),
    ({ request }) => {
      const answer = forwardRequest(request, server.network, host(new URL(request.url)));
      server.track(answer);
      return answer;
    },
  );
  const sockets = webSocketHandler(isForServer, (connection) => {
    const ended = new Promise<void>((resolve) => {
      connection.client.addEventListener('close', () => {
        resolve();
      });
    });
    server.track(ended);
    forwardWebSocket(connection, server.network, host(connection.client.url));
  });
  return [requests, sockets];
}
