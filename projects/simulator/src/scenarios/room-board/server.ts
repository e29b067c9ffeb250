import type { Socket } from 'socket.io';
import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: people in rooms of two namespaces, and one of many ways to tell them the news. */
export function startServer({
  Server,
  httpServer,
  onScript,
  settings,
  log,
}: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  const people = new Map<string, Socket>();

  const admit = (socket: Socket): void => {
    const { name, rooms } = socket.handshake.auth as { name: string; rooms: string[] };
    people.set(name, socket);
    void socket.join(rooms);
  };
  io.on('connection', admit);
  io.of('/orders').on('connection', admit);

  const tell = (form: string, socket: Socket, bob: Socket): unknown => {
    switch (form) {
      case 'socket.emit':
        return socket.emit('news', 'rain');
      case 'socket.emitWithAck':
        return socket.emitWithAck('news', 'rain').then((name) => log(`${name} answers`));
      case 'socket.broadcast.emit':
        return socket.broadcast.emit('news', 'rain');
      case 'socket.to(r1).emit':
        return socket.to('r1').emit('news', 'rain');
      case 'socket.to(r1).to(r2).emit':
        return socket.to('r1').to('r2').emit('news', 'rain');
      case 'socket.except(r2).emit':
        return socket.except('r2').emit('news', 'rain');
      case 'io.emit':
        return io.emit('news', 'rain');
      case 'io.to(r1).emit':
        return io.to('r1').emit('news', 'rain');
      case 'io.to(r1).to(r2).emit':
        return io.to('r1').to('r2').emit('news', 'rain');
      case 'io.to(r1).except(r2).emit':
        return io.to('r1').except('r2').emit('news', 'rain');
      case 'io.except(r1).emit':
        return io.except('r1').emit('news', 'rain');
      case 'io.to(bob.id).emit':
        return io.to(bob.id).emit('news', 'rain');
      case 'io.of(/orders).emit':
        return io.of('/orders').emit('news', 'rain');
      case 'io.of(/orders).to(r1).emit':
        return io.of('/orders').to('r1').emit('news', 'rain');
      case 'io.volatile.emit':
        return io.volatile.emit('news', 'rain');
      case 'io.compress(false).emit':
        return io.compress(false).emit('news', 'rain');
      case 'io.local.emit':
        return io.local.emit('news', 'rain');
      case 'io.timeout(500).emitWithAck':
        return io
          .timeout(500)
          .emitWithAck('news', 'rain')
          .then((names: string[]) => log(`${names.join(', ')} answer`));
      default:
        return undefined;
    }
  };
  onScript(
    'tell',
    () => void tell(String(settings['form']), people.get('ann')!, people.get('bob')!),
  );
  // #endregion
}
