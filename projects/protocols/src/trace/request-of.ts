import { decodeHttpRequest } from '../http/decode-http-request.js';
import type { HttpRequest } from '../http/http-message.js';
import { engineRequestOf, type EngineRequest } from './engine-request.js';
import type { Recording, TraceEntry } from './trace-entry.js';

/** The request that a response answers, `null` when the recording does not say or it cannot be read. */
export function requestAnsweredBy(recording: Recording, entry: TraceEntry): HttpRequest | null {
  const asked = entry.answers === null ? undefined : recording.entries[entry.answers];
  return asked === undefined ? null : readRequest(asked);
}

/**
 * The Engine.IO request whose Upgrade made a connection a WebSocket, `null` when it was none. Found once per recording and
 * connection: a row in the middle of a long recording costs no search.
 */
export function engineOfConnection(recording: Recording, connection: number): EngineRequest | null {
  let opened = OPENED.get(recording);
  if (opened === undefined) {
    opened = new OpenedBy(recording);
    OPENED.set(recording, opened);
  }
  return opened.engineOf(connection);
}

const OPENED = new WeakMap<Recording, OpenedBy>();

class OpenedBy {
  /** The last request of each connection: behind the one with the Upgrade there is no HTTP any more. */
  readonly #requests = new Map<number, TraceEntry>();
  readonly #engines = new Map<number, EngineRequest | null>();

  constructor(recording: Recording) {
    for (const entry of recording.entries) {
      if (entry.layer !== 'http' || entry.direction !== 'client-to-server') continue;
      if (entry.connection !== null) this.#requests.set(entry.connection, entry);
    }
  }

  engineOf(connection: number): EngineRequest | null {
    let engine = this.#engines.get(connection);
    if (engine === undefined) {
      const entry = this.#requests.get(connection);
      const request = entry === undefined ? null : readRequest(entry);
      engine = request === null ? null : engineRequestOf(request);
      this.#engines.set(connection, engine);
    }
    return engine;
  }
}

function readRequest(entry: TraceEntry): HttpRequest | null {
  const request = decodeHttpRequest(entry.bytes);
  return request.ok ? request.value : null;
}
