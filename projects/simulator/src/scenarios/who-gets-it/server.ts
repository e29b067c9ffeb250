import type { Socket } from 'socket.io';
import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: people in rooms, and every form of sending, by the words that stand in its source. */
export function startServer({ Server, httpServer, onScript, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  const people = new Map<string, Socket>();

  io.on('connection', (socket) => {
    const { name, rooms } = socket.handshake.auth as { name: string; rooms: string[] };
    people.set(name, socket);
    void socket.join(rooms);
  });
  io.of('/admin').on('connection', () => undefined);

  const person = (name: string): Socket => people.get(name)!;
  const forms: Record<string, (...news: ['news', string]) => unknown> = {
    'io.emit': (...news) => io.emit(...news),
    'ann.emit': (...news) => person('ann').emit(...news),
    'ann.broadcast.emit': (...news) => person('ann').broadcast.emit(...news),
    'io.to(r1).emit': (...news) => io.to('r1').emit(...news),
    'ann.to(r1).emit': (...news) =>
      person('ann')
        .to('r1')
        .emit(...news),
    'io.to(r1).to(r2).emit': (...news) =>
      io
        .to('r1')
        .to('r2')
        .emit(...news),
    'io.to(r1).except(r2).emit': (...news) =>
      io
        .to('r1')
        .except('r2')
        .emit(...news),
    'dora.to(r1).to(r2).emit': (...news) =>
      person('dora')
        .to('r1')
        .to('r2')
        .emit(...news),
    'io.except(r1).emit': (...news) => io.except('r1').emit(...news),
    'io.to(bob.id).emit': (...news) => io.to(person('bob').id).emit(...news),
    'io.of(/admin).emit': (...news) => io.of('/admin').emit(...news),
    'io.local.emit': (...news) => io.local.emit(...news),
    'io.volatile.emit': (...news) => io.volatile.emit(...news),
    'io.compress(false).emit': (...news) => io.compress(false).emit(...news),
    'io.timeout(500).emitWithAck': async (...news) => {
      const answers = (await io.timeout(500).emitWithAck(...news)) as string[];
      log(`${answers.length} answers: ${answers.join(', ')}`);
    },
    'io.in(r2).socketsLeave(r2), io.to(r2).emit': (...news) => {
      io.in('r2').socketsLeave('r2');
      io.to('r2').emit(...news);
    },
  };
  // #endregion
  onScript('send', (form) => void forms[String(form)]?.('news', String(form)));
}
