import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { encodeHttpRequest } from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import { toRequest } from './foreign-request.js';
import { FrameCutter } from './frame-cutter.js';

/**
 * Joins a foreign client that asks for another protocol to a connection of the virtual network: from here on bytes pass as
 * they are, in both directions, a frame at a time.
 *
 * @param enter - Says that what follows comes from outside.
 */
export function forwardForeignUpgrade(
  incoming: IncomingMessage,
  socket: Socket,
  head: Buffer,
  to: { readonly end: ConnectionEnd; readonly enter: () => void },
): void {
  const { end, enter } = to;
  const cutter = new FrameCutter();
  const write = (bytes: Uint8Array): void => {
    end.write(bytes, { layer: 'websocket' });
  };
  const pass = (bytes: Uint8Array): void => {
    // Copied, because Node uses the memory of a chunk again and a recording must not change.
    for (const piece of cutter.cut(new Uint8Array(bytes))) write(piece);
  };
  /** The stream is over: what is held of a frame that never became whole is recorded as well. */
  const passRest = (): void => {
    const rest = cutter.rest();
    if (rest.length > 0) write(rest);
  };
  end.onOpen = () => {
    end.write(encodeHttpRequest(toRequest(incoming)), { layer: 'http' });
    pass(head);
    // Only now, or what a client sends without waiting for the answer would overtake its own request.
    socket.on('data', (chunk) => {
      enter();
      pass(chunk);
    });
  };
  end.onData = (bytes) => {
    socket.write(bytes);
  };
  end.onEnd = () => {
    socket.end();
  };
  const leave = (): void => {
    enter();
    passRest();
    end.end();
  };
  socket.on('end', leave);
  socket.on('close', leave);
  socket.on('error', () => {
    enter();
    passRest();
    end.reset();
  });
}
