import type { Server } from 'socket.io';
import type { io, Manager } from 'socket.io-client';
import type { Timers } from '../clock/timers.js';
import type { VirtualXMLHttpRequest } from '../http/xml-http-request.js';
import type { VirtualHttpServer } from '../http/virtual-http-server.js';
import type { LayerClasses } from '../layers/layer-classes.js';
import type { acceptWebSocket } from '../websocket/server-web-socket.js';

type Options<T> = T extends new (server: never, options?: infer O) => unknown ? O : never;

/** The real packages, evaluated for one run. The only liberty: the server takes a virtual http server. */
export interface Realm {
  readonly Server: new (
    httpServer: VirtualHttpServer,
    options?: Options<typeof Server>,
  ) => InstanceType<typeof Server>;
  readonly io: typeof io;
  readonly Manager: typeof Manager;
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
  /** The global object that socket.io-client looks at. */
  readonly self: object;
}

/** Evaluates the bundle once: every module inside is new, nothing is shared with other runs. */
export type CreateRealm = (environment: RealmEnvironment) => Realm;
