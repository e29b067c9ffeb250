import './register.js';
import type { Server } from 'socket.io';
import { createHandlers } from './create-handlers.js';
import { intercept, type InterceptedBy } from './interception.js';
import { MockError } from './mock-error.js';
import { PageServer } from './page-server.js';
import type { MockSocketIoOptions, SocketIoMock } from './socket-io-mock.js';

/**
 * Starts a Socket.IO server inside this page: the real one from npm, behind MSW, in real time. An unmodified
 * socket.io-client of the page talks to it as to any other: handshake, upgrade, acknowledgements, binary, namespaces.
 *
 * Import `@wirelight/simulator/register` (or this module) before socket.io-client; then it does not matter when the client
 * connects, as long as it is after this promise. Clients of the page that should not try again have to be closed before
 * `close()`.
 *
 * @param program - Gets the server, as in `io.on('connection', …)`. Runs before anybody can connect.
 * @throws MockError `MOCK_BAD_URL`, `MOCK_NO_PAGE`
 * @example
 * const mock = await mockSocketIo((io) => {
 *   io.on('connection', (socket) => socket.on('sum', (a, b, ack) => ack(a + b)));
 * });
 * const socket = io();
 * await socket.emitWithAck('sum', 2, 3); // 5
 * await mock.close();
 */
export async function mockSocketIo(
  program: (io: Server) => void,
  options: MockSocketIoOptions = {},
): Promise<SocketIoMock> {
  if (typeof document === 'undefined') throw new MockError('MOCK_NO_PAGE');
  const origin = originOf(options.url ?? location.origin);
  const server = await PageServer.start(origin, options.server ?? {});
  program(server.io);

  const path = (options.server?.path ?? '/socket.io').replace(/\/$/, '');
  const handlers = createHandlers(server, origin, path, options.host ?? (() => 'browser'));
  const { by, release } = await takeOver(handlers, options);
  let closing: Promise<void> | null = null;
  return {
    url: origin,
    io: server.io,
    network: server.network,
    interceptedBy: by,
    waitForClient: ({ namespace = '/', ...wait } = {}) => server.received.client(namespace, wait),
    received: (event, wait = {}) => server.received.event(event, wait),
    recording: () => server.recording(),
    onRecord: (listener) => server.recorder.onAppend(listener),
    close: () => (closing ??= server.close().then(release)),
  };
}

async function takeOver(
  handlers: ReturnType<typeof createHandlers>,
  { worker, serviceWorker }: MockSocketIoOptions,
): Promise<{ by: InterceptedBy; release: () => Promise<void> }> {
  if (worker === undefined) return intercept(handlers, serviceWorker ?? {});
  worker.use(...handlers);
  // MSW cannot take single handlers back; ours let everything pass once their server is closed.
  return { by: { kind: 'service worker' }, release: () => Promise.resolve() };
}

function originOf(url: string): string {
  const parsed = URL.canParse(url, location.href) ? new URL(url, location.href) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new MockError('MOCK_BAD_URL', url);
  return parsed.origin;
}
