import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import { serve } from '../src/node/public-api.js';

/** A Socket.IO server on a port of this machine. */
export interface TestServer {
  readonly url: string;
  close(): Promise<void>;
}

type Program = (io: Server) => void;

/** Short enough that a spec can wait for a heartbeat. */
export const TIMES = { pingInterval: 300, pingTimeout: 200, connectTimeout: 500 } as const;

async function startPort(program: Program, options: Partial<ServerOptions>): Promise<TestServer> {
  return serve(({ Server: Virtual, httpServer }) => {
    program(new Virtual(httpServer, { serveClient: false, ...TIMES, ...options }));
  });
}

async function startReal(program: Program, options: Partial<ServerOptions>): Promise<TestServer> {
  const httpServer = createServer();
  const io = new Server(httpServer, {
    serveClient: false,
    httpCompression: false,
    ...TIMES,
    ...options,
  });
  program(io);
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      httpServer.closeAllConnections();
      await io.close();
    },
  };
}

/**
 * The server under test, and the one that it must not be told from: every spec runs against both, so that what is expected of
 * the Node port is what socket.io itself does.
 */
export const SERVERS = [
  ['the Node port', startPort],
  ['socket.io itself', startReal],
] as const;

/** What most specs talk to. */
export function echo(io: Server): void {
  const answer = (socket: Socket): void => {
    socket.emit('auth', socket.handshake.auth);
    socket.on('message', (...args: unknown[]) => socket.emit('message-back', ...args));
    socket.on('message-with-ack', (...args: unknown[]) => {
      const ack = args.pop() as (...answer: unknown[]) => void;
      ack(...args);
    });
    socket.on('ask me', () => {
      socket.emit('question', 1, (heard: unknown) => socket.emit('heard', heard));
    });
  };
  io.on('connection', answer);
  io.of('/custom').on('connection', answer);
  io.of('/guarded').use((socket, next) => {
    if (socket.handshake.auth['token'] === 'secret') next();
    else next(Object.assign(new Error('who are you?'), { data: { code: 7 } }));
  });
  io.of('/guarded').on('connection', answer);
}
