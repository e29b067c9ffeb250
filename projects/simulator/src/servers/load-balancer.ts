import { createBalancer, type Stickiness } from '../cluster/balance.js';
import type { ServerEnvironment } from '../realm/environment.js';

/**
 * Spreads clients over the servers in `options.servers` (addresses with commas between them), over the first `settings.servers` of
 * them where there is such a setting. How it finds back to a client's server is the setting `balancer`.
 */
export function loadBalancer({ listen, connect, options, settings }: ServerEnvironment): void {
  // #region program
  const servers = String(options['servers']).split(',');

  listen(
    createBalancer({
      authorities: () => servers.slice(0, Number(settings['servers'] ?? servers.length)),
      stickiness: () => settings['balancer'] as Stickiness,
      connect,
    }),
  );
  // #endregion
}
