import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: news for everybody in a room, three of them while nobody is there. */
export function startServer(environment: ServerEnvironment): void {
  const { Server, httpServer, createAdapter, connectRedis, settings, onScript, log } = environment;
  // #region program
  const isKept = String(settings['recovery']).startsWith('on');
  const recovery = isKept ? { connectionStateRecovery: {} } : {};
  const all: string[] = [];
  const io = new Server(httpServer, { serveClient: false, ...recovery });
  if (settings['recovery'] === 'on, with the Redis adapter') {
    io.adapter(createAdapter(connectRedis('redis:6379'), connectRedis('redis:6379')));
  }

  io.on('connection', (socket) => {
    log(socket.recovered ? 'recovered' : 'new');
    if (!socket.recovered) void socket.join('news');
    socket.on('everything', (answer: (all: readonly string[]) => void) => answer(all));
  });
  // #endregion
  onScript('news', (text) => {
    all.push(String(text));
    io.to('news').emit('news', text);
  });
}
