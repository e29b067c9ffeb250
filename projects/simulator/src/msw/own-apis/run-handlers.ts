import { http } from 'msw/http';
import { ws } from 'msw/ws';
import { forwardRequest } from '../forward-request.js';
import { forwardWebSocket } from '../forward-web-socket.js';
import type { Handler } from '../interception.js';
import type { PageLink } from '../page-link.js';
import type { PageAddresses } from './page-addresses.js';

/**
 * The handlers of MSW that lead everything below the addresses of a run to its server.
 *
 * @param link - Asked for every request; `null` while the run has not begun or is over, which is a network error to the page.
 * @param track - Hears of every answer that is under way.
 */
export function createRunHandlers(
  addresses: PageAddresses,
  link: () => PageLink | null,
  track: (answer: Promise<unknown>) => void,
): readonly Handler[] {
  const requests = http.all(
    ({ request }) => addresses.resolve(request.url) !== null,
    ({ request }) => {
      const to = addresses.resolve(request.url);
      const present = link();
      if (to === null || present === null) return Response.error();
      const answer = forwardRequest(request, present, to.host, to.url.href);
      track(answer);
      return answer;
    },
  );
  const sockets = ws
    .link(location.origin.replace(/^http/, 'ws'))
    .addEventListener('connection', (connection) => {
      const to = addresses.resolve(connection.client.url);
      const present = link();
      if (to === null || present === null) connection.client.close();
      else forwardWebSocket(connection, present, to.host, to.url);
    });
  // A link of MSW knows origins; others live at this one as well.
  sockets.predicate = ({ url }) => addresses.resolve(url) !== null;
  return [requests, sockets];
}
