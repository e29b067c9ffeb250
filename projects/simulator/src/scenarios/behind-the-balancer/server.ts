import { createBalancer } from '../../cluster/balance.js';
import { RedisServer } from '../../cluster/redis-server.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** One of several Socket.IO servers: the same room on all of them, joined through Redis or not at all. */
export function startNode(environment: ServerEnvironment): void {
  const { Server, createAdapter, connectRedis, httpServer, options, settings } = environment;
  // #region node
  const io = new Server(httpServer, { serveClient: false, connectionStateRecovery: {} });
  const clients = [connectRedis('redis:6379'), connectRedis('redis:6379')] as const;
  if (settings['adapter'] === 'redis') io.adapter(createAdapter(...clients));

  io.on('connection', (socket) => {
    void socket.join('news');
    socket.emit('hello', options['name'], socket.recovered);
    socket.on('say', (text: string) => io.to('news').emit('said', text));
  });
  // #endregion
  environment.onScript('die', () => {
    for (const client of clients) client.disconnect();
    httpServer.close();
    httpServer.closeAllConnections();
  });
}

/** The server program of Redis. */
export function startRedis({ listen }: ServerEnvironment): void {
  const redis = new RedisServer();
  listen((end) => {
    redis.accept(end);
  });
}

/** The server program of the load balancer. */
export function startBalancer({ listen, connect, settings }: ServerEnvironment): void {
  // #region balancer
  listen(
    createBalancer({
      authorities: ['node-1:80', 'node-2:80'],
      isSticky: () => settings['balancer'] === 'sticky',
      connect,
    }),
  );
  // #endregion
}
