import type { io as Io } from 'socket.io-client';
import type { Recorder } from '../../recorder/recorder.js';
import { localEntry } from '../../recorder/local-entry.js';
import type { ClientEnvironment } from '../../realm/environment.js';
import type { HostSpec } from '../../scenario/host-spec.js';
import type { SettingValues } from '../../scenario/scenario.js';
import { closeClient } from './close-client.js';
import { createPageTimers } from './page-timers.js';
import type { RunGate } from './run-gate.js';

/** What the programs of all hosts of one run share. */
export interface OwnRun {
  readonly gate: RunGate;
  readonly recorder: Recorder;
  readonly settings: SettingValues;
  /** `io` of the page's own socket.io-client. */
  readonly io: typeof Io;
  /** Whether an `EventSource` of the page reaches the run. */
  readonly hasEventSource: boolean;
  /** Hears what a program threw later than at its start. */
  readonly onError: (error: unknown) => void;
}

/** Notes of a program that asks for what a page cannot have here; the reasons are in the docstring of `runOnOwnApis`. */
const LEFT_OUT = {
  iframe: 'left out: MSW hands an iframe its document when it is complete, which this one never is',
  stream: 'left out: without a Service Worker nobody can answer an EventSource of the page',
};

/**
 * What the program of a client finds when it runs in the page itself: the browser's own `fetch`, `EventSource`, `WebSocket`,
 * timers and `Date`, which end with the run.
 *
 * @param url - Where this host finds the server, without a slash at the end.
 */
export function createOwnEnvironment(
  { gate, recorder, settings, io, hasEventSource, onError }: OwnRun,
  { name, options = {} }: HostSpec,
  url: string,
): ClientEnvironment {
  const log = (text: string): void => {
    // What happened in the browser before is not recorded, so nothing that is can be the cause.
    if (!gate.isShut) recorder.append(localEntry('note', name, text), null);
  };
  const environment = {
    ...createPageTimers(gate, onError),
    Date,
    crypto,
    random: Math.random,
    fetch: (address: string, init: RequestInit = {}) =>
      gate.isShut
        ? new Promise<never>(() => undefined)
        : fetch(address, { signal: gate.signal, ...init }),
    XMLHttpRequest,
    WebSocket: gate.closing(WebSocket),
    Blob,
    EventSource: hasEventSource
      ? gate.closing(EventSource)
      : class {
          readonly readyState = 2;
          constructor() {
            log(LEFT_OUT.stream);
          }
        },
    openIframe: () => {
      log(LEFT_OUT.iframe);
      return { remove: () => undefined };
    },
    connect: () => null,
    log,
    settings,
    options,
    onScript: () => undefined,
    onSetting: () => undefined,
    io: ioBelow(url, io, gate),
    url,
  };
  // The virtual interfaces have fewer members than the real ones; a program that runs on the former runs on the latter.
  return environment as unknown as ClientEnvironment;
}

/**
 * `io` for a server that lives below a path: socket.io-client takes the path of an address for a namespace, so what leads to
 * the server becomes its option `path`. Every socket has a connection of its own, as in a page of its own.
 */
function ioBelow(url: string, io: typeof Io, gate: RunGate): typeof Io {
  const { origin, pathname } = new URL(url);
  const below = (address: string, options: object = {}) => {
    const namespace = new URL(address).pathname.slice(pathname.length);
    const where = { path: `${pathname}/socket.io`, forceNew: true };
    const socket = io(origin + namespace, { ...where, ...options });
    gate.keep(() => {
      closeClient(socket);
    });
    return socket;
  };
  return below as typeof Io;
}
