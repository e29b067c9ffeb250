import type { RedisClient } from '../cluster/redis-client.js';
import type { IframeHandlers, VirtualIframe } from '../iframe/virtual-iframe.js';
import type { ConnectionEnd } from '../network/connection.js';
import type { VirtualEventSource } from '../sse/virtual-event-source.js';
import type { WebSocketServer, WebSocketServerOptions } from '../websocket/web-socket-server.js';
import type { Timers } from '../clock/timers.js';
import type { VirtualFetch } from '../http/virtual-fetch.js';
import type { VirtualXMLHttpRequest } from '../http/xml-http-request.js';
import type { ProgramOptions } from '../scenario/host-spec.js';
import type { SettingValues } from '../scenario/scenario.js';
import type { VirtualHttpServer } from '../http/virtual-http-server.js';
import type { VirtualBlob } from '../websocket/virtual-blob.js';
import type { VirtualWebSocket } from '../websocket/virtual-web-socket.js';
import type { Io2, Realm } from './realm.js';
import type { ScriptHandler, SettingHandler } from './script-actions.js';

/** Everything a program may use in place of the globals of the same names. Time and chance belong to the run. */
export interface ProgramEnvironment extends Timers {
  readonly Date: DateConstructor;
  readonly fetch: VirtualFetch;
  readonly XMLHttpRequest: new () => VirtualXMLHttpRequest;
  readonly WebSocket: new (url: string, protocols?: string | readonly string[]) => VirtualWebSocket;
  readonly Blob: new (parts: readonly ArrayBuffer[]) => VirtualBlob;
  readonly EventSource: new (
    url: string,
    init?: { readonly withCredentials?: boolean },
  ) => VirtualEventSource;
  /** A hidden iframe for streaming; its scripts are handed over, not run. */
  readonly openIframe: (url: string, handlers: IframeHandlers) => VirtualIframe;
  /** Opens a TCP connection to another host, as no page can; `null` when nobody is there. */
  readonly connect: (authority: string) => ConnectionEnd | null;
  readonly crypto: { getRandomValues<T extends ArrayBufferView>(target: T): T };
  /** In place of `Math.random`. */
  readonly random: () => number;
  /** Says something: a note in the recording. */
  readonly log: (text: string) => void;
  /** The settings at this moment; an intervention changes them. */
  readonly settings: SettingValues;
  /** What the scenario gives the program of this host. */
  readonly options: ProgramOptions;
  /** Lets the scenario's script call the program: `onScript('send', (text) => socket.send(text))`. */
  readonly onScript: (action: string, handler: ScriptHandler) => void;
  /** Calls the handler when a setting is changed in the middle of the run, by the script or by the reader. */
  readonly onSetting: (name: string, handler: SettingHandler) => void;
}

/** What the program of a server works with. */
export interface ServerEnvironment extends ProgramEnvironment {
  readonly Server: Realm['Server'];
  /** Engine.IO alone: `new engine.Server()`, `engine.attach(httpServer)`. */
  readonly engine: Realm['engine'];
  /** Plain WebSockets, with the surface of `ws`. */
  readonly WebSocketServer: new (options: WebSocketServerOptions) => WebSocketServer;
  /** Listens already. */
  readonly httpServer: VirtualHttpServer;
  /** Takes connections as they are, in place of `httpServer`. @param address - Default the host's own. */
  readonly listen: (accept: (end: ConnectionEnd) => void, address?: string) => void;
  /** A client of Redis, for `createAdapter` of `@socket.io/redis-adapter`. */
  readonly connectRedis: (authority: string) => RedisClient;
  readonly createAdapter: Realm['createAdapter'];
}

/** What the program of a client works with. */
export interface ClientEnvironment extends ProgramEnvironment {
  readonly io: Realm['io'];
  readonly Manager: Realm['Manager'];
  /** Engine.IO alone. */
  readonly EngineSocket: Realm['EngineSocket'];
  /** socket.io-client 2.5, which speaks Engine.IO 3; only where the scenario's program says that it needs it. */
  readonly io2: Io2;
  /** Address of the server, e.g. `http://lab`. */
  readonly url: string;
}
