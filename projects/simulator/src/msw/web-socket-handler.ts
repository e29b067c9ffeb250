import { WebSocketHandler, type WebSocketHandlerConnection } from 'msw/ws';

type Run = WebSocketHandler['run'];

/**
 * A handler of MSW for the WebSockets of this page. `ws.link`, MSW's own way to one, keeps a list of all clients in IndexedDB, of which it
 * tells other tabs: it listens to its page and to them for as long as the page is open.
 *
 * @param isWanted - Whether it takes a WebSocket, by the address that the page has asked for. MSW itself leaves `/socket.io/` out
 *   before it compares, so that only the origin would be left, where others live as well (a development server's own).
 */
export function webSocketHandler(
  isWanted: (url: URL) => boolean,
  onConnection: (connection: WebSocketHandlerConnection) => void,
): WebSocketHandler {
  return new PageWebSocketHandler(isWanted, onConnection);
}

class PageWebSocketHandler extends WebSocketHandler {
  constructor(
    private readonly isWanted: (url: URL) => boolean,
    private readonly onConnection: (connection: WebSocketHandlerConnection) => void,
  ) {
    super('*');
  }

  override predicate({ url }: Parameters<WebSocketHandler['predicate']>[0]): boolean {
    return this.isWanted(new URL(url));
  }

  override async run(...args: Parameters<Run>): ReturnType<Run> {
    const connection = await super.run(...args);
    if (connection !== null) this.onConnection(connection);
    return connection;
  }
}
