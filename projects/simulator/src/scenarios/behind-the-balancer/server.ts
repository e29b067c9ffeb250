import type { RedisClient } from '../../cluster/redis-client.js';
import { RedisServer } from '../../cluster/redis-server.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** One of several Socket.IO servers: the same room on all of them, joined through Redis or not at all. */
export function startNode(environment: ServerEnvironment): void {
  const { httpServer, onScript, onSetting } = environment;
  let clients = isUp(environment) ? serve(environment) : null;
  if (clients === null) httpServer.close();

  const die = (): void => {
    for (const client of clients ?? []) client.disconnect();
    clients = null;
    httpServer.closeAllConnections();
    httpServer.close();
  };
  const follow = (): void => {
    if (!isUp(environment)) die();
    else if (clients === null) {
      httpServer.reopen();
      clients = serve(environment);
    }
  };
  onScript('die', die);
  onSetting('killed', follow);
  onSetting('servers', follow);
}

/** Starts a server with nothing in its memory, and returns its clients of Redis. */
function serve(environment: ServerEnvironment): readonly RedisClient[] {
  const { Server, createAdapter, connectRedis, httpServer, options, settings } = environment;
  for (const event of ['request', 'upgrade', 'close']) httpServer.removeAllListeners(event);
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
  return clients;
}

/** Whether this server is one of those in use, and nobody has killed it. */
function isUp({ options, settings }: ServerEnvironment): boolean {
  return (
    Number(options['number']) <= Number(settings['servers']) &&
    settings['killed'] !== options['name']
  );
}

/** The server program of Redis. */
export function startRedis({ listen }: ServerEnvironment): void {
  const redis = new RedisServer();
  listen((end) => {
    redis.accept(end);
  });
}
