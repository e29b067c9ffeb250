import type { ClientEnvironment } from '../../realm/environment.js';
import { numberOf } from '../../realm/number-of.js';

/** The client program: asks for a few orders, and when it has them for many. */
export function startClient(environment: ClientEnvironment): void {
  const { io, url, log, options } = environment;
  const transport = String(options['transport'] ?? 'polling');
  const compress = options['compress'] !== false;
  const many = numberOf(environment, 'orders', 60);
  // #region program
  const socket = io(url, { transports: [transport] });
  socket.on('connect', () => socket.emit('orders', 3, compress));
  socket.on('list', (orders: readonly unknown[]) => {
    log(`got ${orders.length} orders`);
    if (orders.length === 3) socket.emit('orders', many, compress);
  });
  // #endregion
}
