import { ws, type WebSocketHandler, type WebSocketHandlerConnection } from 'msw/ws';

/** A link of MSW listens to its page for as long as that is open, so there is one for all handlers. Its origin is not looked at. */
let link: ReturnType<typeof ws.link> | null = null;

/**
 * A handler of MSW for the WebSockets of this page.
 *
 * @param isWanted - Whether it takes a WebSocket, by the address that the page has asked for. MSW itself leaves `/socket.io/` out
 *   before it compares, so that only the origin would be left, where others live as well (a development server's own).
 */
export function webSocketHandler(
  isWanted: (url: URL) => boolean,
  onConnection: (connection: WebSocketHandlerConnection) => void,
): WebSocketHandler {
  link ??= ws.link(location.origin.replace(/^http/, 'ws'));
  const handler = link.addEventListener('connection', onConnection);
  handler.predicate = ({ url }) => isWanted(new URL(url));
  return handler;
}
