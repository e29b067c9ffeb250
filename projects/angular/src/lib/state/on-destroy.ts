import type { WrappedSocket } from '../wrapped-socket';

/** Calls back once, right after a socket was destroyed, with or without an injector. */
export function onDestroy(socket: WrappedSocket, callback: () => void): void {
  const destroy = socket.destroy.bind(socket);
  let called = false;
  socket.destroy = () => {
    destroy();
    if (called) return;
    called = true;
    callback();
  };
}
