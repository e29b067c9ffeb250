import type { ServerEnvironment } from '../realm/environment.js';
import { tunnel } from './tunnel.js';

/**
 * Spreads connections over the servers in `options.servers` (addresses with commas between them). With the setting
 * `balance` at `round robin` each connection goes to the next server; at `sticky` all connections of one host go to the
 * same.
 */
export function loadBalancer({ listen, connect, options, settings, log }: ServerEnvironment): void {
  // #region program
  const servers = String(options['servers']).split(',');
  const chosen = new Map<string, string>();
  let next = 0;

  listen((downstream) => {
    const isSticky = settings['balance'] === 'sticky';
    const known = isSticky ? chosen.get(downstream.peerHost) : undefined;
    const server = known ?? servers[next++ % servers.length] ?? '';
    chosen.set(downstream.peerHost, server);
    const upstream = connect(server);
    if (upstream === null) {
      log(`${server} is not there`);
      downstream.reset();
      return;
    }
    log(`connection ${downstream.id} goes to ${server}`);
    tunnel(downstream, upstream);
  });
  // #endregion
}
