import type { Observable } from 'rxjs';
import { allArgs, anyEvent } from './args-views';
import { EngineTarget } from './engine-target';
import { EventStream, type ListenerTarget } from './event-stream';
import type { RawSocket } from './socket-surface';
import type { ZoneBoundary } from './zone-boundary';

type Source = 'anyEvent' | 'anyOutgoing' | 'manager' | 'engine';

/**
 * Streams of what is not an event of the socket: catch-all listeners, its Manager, the engine of
 * that. One {@link EventStream} each, made when first asked for.
 */
export class ConnectionStreams {
  readonly #streams = new Map<string, EventStream>();
  readonly #targets: Record<Source, ListenerTarget>;
  #closed = false;

  /**
   * @param raw - The raw socket.
   * @param zone - Where subscribers are called.
   */
  constructor(
    raw: RawSocket,
    private readonly zone: ZoneBoundary,
  ) {
    this.#targets = {
      anyEvent: {
        on: (_, listener) => raw.onAny(listener),
        off: (_, listener) => raw.offAny(listener),
        get _pid() {
          return raw._pid;
        },
      },
      anyOutgoing: {
        on: (_, listener) => raw.onAnyOutgoing(listener),
        off: (_, listener) => raw.offAnyOutgoing(listener),
      },
      manager: raw.io,
      engine: new EngineTarget(raw.io),
    };
  }

  /** Every event received or sent, by any name. */
  any(source: 'anyEvent' | 'anyOutgoing'): Observable<unknown> {
    return this.#stream(source, '').through(anyEvent);
  }

  /** All arguments of an event of the Manager or the engine. */
  of(source: 'manager' | 'engine', event: string): Observable<unknown> {
    return this.#stream(source, event).through(allArgs);
  }

  /** Completes the streams of a catch-all listener that was removed. */
  complete(source: 'anyEvent' | 'anyOutgoing'): void {
    this.#streams.get(`${source}:`)?.complete();
  }

  /** Completes everything for good. */
  close(): void {
    this.#closed = true;
    for (const stream of [...this.#streams.values()]) stream.close();
  }

  #stream(source: Source, event: string): EventStream {
    const key = `${source}:${event}`;
    let stream = this.#streams.get(key);
    if (stream === undefined) {
      stream = new EventStream(this.#targets[source], event, this.zone, () => undefined);
      if (this.#closed) stream.close();
      this.#streams.set(key, stream);
    }
    return stream;
  }
}
