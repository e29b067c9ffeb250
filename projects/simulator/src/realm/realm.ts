import type { encodeFrame } from '@wirelight/protocols';
import type { Server, ServerOptions } from 'socket.io';
import type * as engine from 'engine.io';
import type { Socket as EngineSocket } from 'engine.io-client';
import type { io, Manager } from 'socket.io-client';
import type { Timers } from '../clock/timers.js';
import type { VirtualXMLHttpRequest } from '../http/xml-http-request.js';
import type { VirtualHttpServer } from '../http/virtual-http-server.js';
import type { RedisClient } from '../cluster/redis-client.js';
import type { LayerClasses } from '../layers/layer-classes.js';
import type { acceptWebSocket } from '../websocket/server-web-socket.js';
import type { VirtualWebSocket } from '../websocket/virtual-web-socket.js';
import type { Compress } from './compress.js';

type Options<T> = T extends new (server: never, options?: infer O) => unknown ? O : never;

/** A socket of socket.io-client 2.5, as far as programs here use it; that package has no types of its own. */
export interface Socket2 {
  readonly id: string;
  readonly connected: boolean;
  readonly io: {
    readonly engine: {
      readonly transport: { readonly name: string };
      on(event: string, listener: (...args: never[]) => void): unknown;
    };
  };
  on(event: string, listener: (...args: never[]) => void): this;
  emit(event: string, ...args: unknown[]): this;
  close(): this;
}

export type Io2 = (url: string, options?: Readonly<Record<string, unknown>>) => Socket2;

/** The interfaces of a browser that the client's transports use. */
export interface HostBrowser {
  readonly XMLHttpRequest: new () => VirtualXMLHttpRequest;
  readonly WebSocket: new (url: string, protocols?: string | readonly string[]) => VirtualWebSocket;
}

/** The real packages, evaluated for one run. The only liberty: the server takes a virtual http server. */
export interface Realm {
  readonly Server: new (
    httpServer: VirtualHttpServer,
    options?: Options<typeof Server>,
  ) => InstanceType<typeof Server>;
  /** Engine.IO's own exports: `Server`, `attach`, `listen`, `protocol`. */
  readonly engine: Pick<typeof engine, 'Server' | 'listen' | 'protocol'> & {
    readonly attach: (
      httpServer: VirtualHttpServer,
      options?: Parameters<typeof engine.attach>[1],
    ) => ReturnType<typeof engine.attach>;
  };
  readonly io: typeof io;
  readonly Manager: typeof Manager;
  /** How the client reads the address that `io` is called with; `id` is the key of its cache of Managers. */
  readonly clientUrl: (address: string, path: string) => { readonly id: string };
  /** The client for one host of many that share this evaluation of it. */
  readonly clientOn: (browser: HostBrowser) => {
    readonly io: typeof io;
    readonly Manager: typeof Manager;
  };
  /** `Socket` of engine.io-client. */
  readonly EngineSocket: typeof EngineSocket;
  /** Joins servers through Redis. */
  readonly createAdapter: (
    pubClient: RedisClient,
    subClient: RedisClient,
  ) => NonNullable<ServerOptions['adapter']>;
  readonly Buffer: { from(buffer: ArrayBufferLike, offset: number, length: number): Uint8Array };
  /** Classes of the libraries, to be observed before anything is made of them. */
  readonly serverClasses: LayerClasses;
  readonly clientClasses: LayerClasses;
}

/** What the bundle takes from the run, in place of globals and Node modules. */
export interface RealmEnvironment extends Timers {
  readonly Date: DateConstructor;
  readonly XMLHttpRequest: new () => VirtualXMLHttpRequest;
  readonly crypto: { getRandomValues<T extends ArrayBufferView>(target: T): T };
  readonly random: () => number;
  readonly nextTick: (callback: () => void) => void;
  readonly acceptWebSocket: typeof acceptWebSocket;
  /** For the one frame that a broadcast sends to every WebSocket. */
  readonly encodeFrame: typeof encodeFrame;
  /** In place of `http.createServer`; without it the libraries can only be attached to a server that is there. */
  readonly createServer?: (listener: (...args: never[]) => void) => VirtualHttpServer;
  /** In place of the streams of Node's `zlib`. */
  readonly compress: Compress;
  /** A file of the client that `serveClient` hands out, e.g. `socket.io.js`; without it asking for one is an error. */
  readonly readClientFile?: (name: string) => Uint8Array;
  /** The global object that socket.io-client looks at. */
  readonly self: object;
}

/** Evaluates the bundle once: every module inside is new, nothing is shared with other runs. */
export type CreateRealm = (environment: RealmEnvironment) => Realm;

/** socket.io-client 2.5, evaluated for one run. */
export interface Realm2 {
  readonly io2: Io2;
  /** Classes of its engine.io-client, to be observed before anything is made of them. */
  readonly classes: LayerClasses;
}

export type CreateRealm2 = (environment: RealmEnvironment) => Realm2;
