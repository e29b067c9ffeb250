import { http } from 'msw/http';
import { forwardRequest } from '../forward-request.js';
import { forwardWebSocket } from '../forward-web-socket.js';
import type { Handler } from '../interception.js';
import type { PageLink } from '../page-link.js';
import { webSocketHandler } from '../web-socket-handler.js';
import type { PageAddresses } from './page-addresses.js';

/**
 * The handlers of MSW that lead everything below the addresses of a run to its server.
 *
 * @param link - Asked for every request; `null` while the run has not begun or is over, which is a network error to the page.
 * @param track - Hears of every answer that is under way.
 * @param over - Settles when the clock of the run stops: what is not answered by then never would be. A Service Worker waits for every
 *   answer before it lets MSW stop, and whoever starts it next waits for that.
 */
export function createRunHandlers(
  addresses: PageAddresses,
  link: () => PageLink | null,
  track: (answer: Promise<unknown>) => void,
  over: Promise<void>,
): readonly Handler[] {
  const requests = http.all(
    ({ request }) => addresses.resolve(request.url) !== null,
    ({ request }) => {
      const to = addresses.resolve(request.url);
      const present = link();
      if (to === null || present === null) return Response.error();
      const answer = Promise.race([
        forwardRequest(request, present, to.host, to.url.href),
        over.then(() => Response.error()),
      ]);
      track(answer);
      return answer;
    },
  );
  const sockets = webSocketHandler(
    (url) => addresses.resolve(url) !== null,
    (connection) => {
      const to = addresses.resolve(connection.client.url);
      const present = link();
      if (to === null || present === null) connection.client.close();
      else forwardWebSocket(connection, present, to.host, to.url);
    },
  );
  return [requests, sockets];
}
