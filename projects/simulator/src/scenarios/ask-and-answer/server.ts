import type { Socket } from 'socket.io';
import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: answers, asks, and sends what may get lost. */
export function startServer({ Server, httpServer, onScript, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  const people = new Map<unknown, Socket>();

  io.on('connection', (socket) => {
    people.set(socket.handshake.auth['name'], socket);
    socket.on('sum', (a: number, b: number, ack: (sum: number) => void) => ack(a + b));
    socket.on('picture', (bytes: Uint8Array, ack: (copy: Uint8Array) => void) => {
      log(`${bytes.byteLength} bytes`);
      ack(bytes.slice(0, 2));
    });
    socket.on('position', (x: number) => log(`position ${x}`));
  });

  onScript('ask', async () => {
    const answer = (await people.get('ann')!.emitWithAck('your name?')) as string;
    log(`she is ${answer}`);
  });
  onScript('askInVain', async () => {
    try {
      await people.get('ann')!.timeout(300).emitWithAck('your age?');
    } catch (error) {
      log(String(error));
    }
  });
  onScript('ticks', () => {
    for (let tick = 1; tick <= 3; tick++) people.get('pol')!.emit('tick', tick);
  });
  onScript('volatileTicks', () => {
    for (let tick = 1; tick <= 3; tick++) people.get('pol')!.volatile.emit('volatile tick', tick);
  });
  onScript('compressed', () => {
    people.get('ann')!.compress(true).emit('long text', 'la '.repeat(700));
  });
  // #endregion
}
