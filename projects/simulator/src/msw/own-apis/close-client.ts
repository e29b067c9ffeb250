import type { Socket } from 'socket.io-client';

/** An engine, as what it tells its listeners. */
interface Teller {
  emit(event: string, error?: Error): void;
}

/**
 * Ends a client and its connection at once. engine.io-client closes when what it has to say is sent and a climb that has begun is over; a
 * climb that fails while something waits leaves it waiting, until a ping of the server is missed. So it is told that both are over.
 *
 * @source engine.io-client 6.6, `close` and `_probe` of socket.ts
 */
export function closeClient(socket: Socket): void {
  const { engine } = socket.io;
  socket.disconnect();
  if (engine.readyState !== 'closing') return;
  // Its types leave out what it says to itself alone.
  const teller = engine as unknown as Teller;
  teller.emit('drain');
  teller.emit('upgradeError', new Error('The client was ended.'));
}
