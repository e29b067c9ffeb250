import type { Timers } from '../clock/timers.js';
import type { VirtualFetch } from '../http/virtual-fetch.js';
import type { VirtualXMLHttpRequest } from '../http/xml-http-request.js';
import type { ProgramOptions } from '../scenario/host-spec.js';
import type { SettingValues } from '../scenario/scenario.js';
import type { VirtualHttpServer } from '../http/virtual-http-server.js';
import type { VirtualWebSocket } from '../websocket/virtual-web-socket.js';
import type { Realm } from './realm.js';
import type { ScriptHandler } from './script-actions.js';

/** Everything a program may use in place of the globals of the same names. Time and chance belong to the run. */
export interface ProgramEnvironment extends Timers {
  readonly Date: DateConstructor;
  readonly fetch: VirtualFetch;
  readonly XMLHttpRequest: new () => VirtualXMLHttpRequest;
  readonly WebSocket: new (url: string, protocols?: string | readonly string[]) => VirtualWebSocket;
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
}

export interface ServerEnvironment extends ProgramEnvironment {
  readonly Server: Realm['Server'];
  /** Listens already. */
  readonly httpServer: VirtualHttpServer;
}

export interface ClientEnvironment extends ProgramEnvironment {
  readonly io: Realm['io'];
  readonly Manager: Realm['Manager'];
  /** Address of the server, e.g. `http://lab`. */
  readonly url: string;
}
