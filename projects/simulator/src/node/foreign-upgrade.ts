import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { encodeHttpRequest } from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import { toRequest } from './foreign-request.js';
import { FrameCutter } from './frame-cutter.js';

/**
 * Joins a foreign client that asks for another protocol to a connection of the virtual network: from here on bytes pass as
 * they are, in both directions.
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
  const pass = (bytes: Uint8Array): void => {
    for (const piece of cutter.cut(bytes)) {
      // Copied, because Node uses the memory of a chunk again and a recording must not change.
      end.write(new Uint8Array(piece), { layer: 'websocket' });
    }
  };
  end.onOpen = () => {
    end.write(encodeHttpRequest(toRequest(incoming)), { layer: 'http' });
    if (head.length > 0) pass(head);
  };
  end.onData = (bytes) => {
    socket.write(bytes);
  };
  end.onEnd = () => {
    socket.end();
  };
  socket.on('data', (chunk) => {
    enter();
    pass(chunk);
  });
  socket.on('end', () => {
    enter();
    end.end();
  });
  socket.on('error', () => {
    enter();
    end.reset();
  });
  socket.on('close', () => {
    enter();
    end.end();
  });
}
