import type { createIoSocket } from '../create-io-socket';
import type { SocketIoConfig } from '../socket-io-config';
import { type ClientSocket, clientSocket } from './client-internals';
import type { SocketFeatureError } from './feature-error';
import type { refuseLocally } from './refuse-locally';
import type { SocketIoOptions } from './socket-feature';

/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

/** What the Manager keeps in a field per option. */
const MANAGER_OPTIONS = [
  'reconnection',
  'reconnectionAttempts',
  'reconnectionDelay',
  'reconnectionDelayMax',
  'randomizationFactor',
  'timeout',
] as const;

/** A raw socket whose configuration is on its way. */
export interface HeldSocket {
  readonly ioSocket: unknown;
  /** Options that win over those that arrive. */
  readonly options: SocketIoOptions;
  /** Asks for the configuration. */
  readonly ask: () => Promise<SocketIoConfig>;
  /** How often somebody wanted a connection until now; the socket itself did once. */
  readonly opened: number;
  // Not imported: bundlers put into a chunk of its own what this shares with the rest of the package, and load that chunk
  // with every application, and socket.io-client with it for who imports only a token.
  readonly createIoSocket: typeof createIoSocket;
  readonly refuseLocally: typeof refuseLocally;
  readonly SocketFeatureError: typeof SocketFeatureError;
}

/**
 * Opens the connection of a raw socket once its configuration has arrived. After a failure,
 * `connect()` asks for it again.
 */
export function fillInConfig(held: HeldSocket): void {
  const { ioSocket, options, ask, opened } = held;
  const socket = clientSocket(ioSocket);
  const manager = socket.io;
  let asking = false;
  /** Whether somebody besides the socket itself wants a connection. */
  let asked = opened > 1 || options.autoConnect === false;

  const arrived = (config: SocketIoConfig): void => {
    asking = false;
    fillIn(socket, config, held);
    Reflect.deleteProperty(manager, 'open');
    if (!asked && !manager._autoConnect) socket.disconnect();
    else if (isWanted()) manager.open();
  };
  const failed = (cause: unknown): void => {
    asking = false;
    for (const each of Object.values(manager.nsps)) {
      if (each.active) held.refuseLocally(each, 'SOCKET_CONFIG_FAILED', cause);
    }
  };
  const isWanted = (): boolean => Object.values(manager.nsps).some(({ active }) => active);
  const open = (): void => {
    if (asking) return;
    asking = true;
    void ask().then(arrived).catch(failed);
  };
  manager.open = () => {
    asked = true;
    open();
    return manager;
  };
  if (isWanted()) open();
}

/** Makes of a raw socket what it would be, had the configuration been there from the beginning. */
function fillIn(
  socket: ClientSocket,
  config: unknown,
  { options: overrides, createIoSocket: make, SocketFeatureError: FeatureError }: HeldSocket,
): void {
  if (typeof config !== 'object' || config === null) {
    throw new TypeError(`${String(config)} is no configuration`);
  }
  const { url, options } = config as SocketIoConfig;
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const { kind } = (socket.auth ?? {}) as { kind?: unknown };
    if (kind === 'withAuth' && options?.auth) {
      throw new FeatureError('SOCKET_FEATURE_CONFLICT', 'withAuth and options.auth');
    }
  }
  const quiet = { autoConnect: false, forceNew: true };
  const model = make({ url, options: { ...options, ...overrides, ...quiet } }, false);
  const { uri, opts, encoder, decoder } = clientSocket(model).io;
  const _autoConnect = overrides.autoConnect ?? options?.autoConnect ?? true;
  Object.assign(socket.io, { uri, opts, encoder, decoder, _autoConnect });
  // Each option has a method of its name that reads it without an argument and sets it with one.
  const from = model.io as unknown as Record<string, (value?: unknown) => unknown>;
  const to = socket.io as unknown as typeof from;
  for (const option of MANAGER_OPTIONS) to[option]?.(from[option]?.());
  const { nsp, auth, _opts } = clientSocket(model);
  const { nsps } = socket.io;
  Reflect.deleteProperty(nsps, socket.nsp);
  nsps[nsp] = socket;
  Object.assign(socket, { nsp, _opts, auth: socket.auth ?? auth });
}
