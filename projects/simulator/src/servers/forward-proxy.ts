import { encodeHttpResponse } from '@wirelight/protocols';
import type { ServerEnvironment } from '../realm/environment.js';
import { refuse, relayRequests } from './relay-requests.js';
import { tunnel } from './tunnel.js';

/**
 * A proxy that browsers are told of. A request names its server in full, and goes on from here. Asked with CONNECT, it joins
 * two connections and passes on what it does not read, so an Upgrade inside gets through; with the setting `proxy` at `refuses
 * CONNECT` it does so for port 443 alone.
 *
 * @source RFC 9110, sections 7.6 and 9.3.6
 */
export function forwardProxy({
  listen,
  connect,
  settings,
}: Pick<ServerEnvironment, 'listen' | 'connect' | 'settings'>): void {
  // #region program
  listen((downstream) => {
    relayRequests(downstream, connect, (target, answers) => {
      if (settings['proxy'] === 'refuses CONNECT' && !target.endsWith(':443')) {
        refuse(downstream, answers, 403, 'Forbidden');
        return;
      }
      const upstream = connect(target);
      if (upstream === null) {
        refuse(downstream, answers, 502, 'Bad Gateway');
        return;
      }
      tunnel(downstream, upstream);
      const joined = upstream.onOpen;
      upstream.onOpen = () => {
        const answer = { status: 200, reason: 'Connection Established', headers: [] };
        const bytes = encodeHttpResponse({ ...answer, body: new Uint8Array(0) });
        downstream.write(bytes, { layer: 'http', answers });
        joined?.();
      };
    });
  });
  // #endregion
}
