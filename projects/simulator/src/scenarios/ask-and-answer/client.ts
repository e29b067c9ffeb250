import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: asks, answers, and sends what may get lost. */
export function startClient(environment: ClientEnvironment): void {
  const { io, url, options, log, setTimeout, onScript } = environment;
  // #region program
  const socket = io(url, {
    transports: [options['transport'] as 'polling' | 'websocket'],
    auth: { name: options['name'] },
  });

  socket.on('your name?', (answer: (name: string) => void) => answer('Ann'));
  socket.on('your age?', () => log('no answer to that'));
  socket.on('tick', (tick: number) => log(`tick ${tick}`));
  socket.on('volatile tick', (tick: number) => log(`volatile tick ${tick}`));
  socket.on('disconnect', () => {
    socket.volatile.emit('position', 1);
    socket.emit('position', 2);
  });
  socket.io.on('reconnect_attempt', () => {
    setTimeout(() => socket.volatile.emit('position', 3), 5);
  });

  onScript('ask', () => {
    socket.emit('sum', 2, 3, (sum: number) => log(`2 + 3 = ${sum}`));
  });
  onScript('sendPicture', () => {
    socket.emit('picture', Uint8Array.of(1, 2, 3, 4), (copy: ArrayBuffer) => {
      log(`${copy.byteLength} bytes came back`);
    });
  });
  // #endregion
}
