import { computed, type Signal, signal, untracked } from '@angular/core';
import type { Observable } from 'rxjs';
import { allArgs, anyEvent, type ArgsView, serverRequest } from './args-views';
import { createEngineTarget } from './engine-target';
import {
  createEventStream,
  type EventStream,
  type ListenerTarget,
  type StreamOwner,
} from './event-stream';
import type { RawSocket } from './raw-socket';
import type { ZoneBoundary } from './zone-boundary';

/** The streams that listen to an event of the socket itself, by what subscribers see of it. */
const OF_SOCKET = ['Event', 'EventArgs', 'Request'] as const;

/** What a stream is of; the rest of the name of the method that gives it, after `from`. */
export type StreamSource =
  (typeof OF_SOCKET)[number] | 'AnyEvent' | 'AnyOutgoing' | 'ManagerEvent' | 'EngineEvent';

/** The streams of one socket: one per source and event name, made when first asked for. */
export interface SocketEvents extends StreamOwner {
  /** Subscribers of the socket's own events by name, as state. Without a subscriber there is no entry. */
  readonly counts: Signal<ReadonlyMap<string, number>>;
  /** The stream of an event; the same one for the life of the socket. */
  of(source: StreamSource, event: string): Observable<unknown>;
  /** Completes the streams of a source, or that of one event; they live on for later subscribers. */
  complete(source: StreamSource, ...event: unknown[]): void;
  /** {@link complete}, for the events of the socket itself. */
  removed(...event: unknown[]): void;
  /** Completes everything for good. */
  end(): void;
}

/**
 * Makes {@link SocketEvents}.
 *
 * @param raw - The raw socket.
 * @param zone - Where subscribers are called.
 */
export function createSocketEvents(raw: RawSocket, zone: ZoneBoundary): SocketEvents {
  const from = (target: ListenerTarget, view?: ArgsView) => ({
    target,
    view,
    // A Map, not an object: `constructor` and `__proto__` are event names like any other.
    streams: new Map<string, EventStream>(),
  });
  const catchAll = (name: 'Any' | 'AnyOutgoing') =>
    from(
      {
        on: (_, listener) => raw[`on${name}`](listener),
        off: (_, listener) => raw[`off${name}`](listener),
        get _pid() {
          // What is received by any name has offsets too.
          return name === 'Any' ? raw._pid : undefined;
        },
      },
      anyEvent,
    );
  const sources: Record<StreamSource, ReturnType<typeof from>> = {
    Event: from(raw),
    EventArgs: from(raw, allArgs),
    Request: from(raw, serverRequest),
    AnyEvent: catchAll('Any'),
    AnyOutgoing: catchAll('AnyOutgoing'),
    ManagerEvent: from(raw.io, allArgs),
    EngineEvent: from(createEngineTarget(raw.io), allArgs),
  };

  const changes = signal(0);
  /** Whether `counts` is up to date: only then does a change have to be told, and only once. */
  let counted = false;
  const events: SocketEvents = {
    zone,
    ended: false,
    changed() {
      if (!counted) return;
      counted = false;
      // The async pipe subscribes while a template is being checked, where signals may not be set.
      untracked(() => {
        changes.update((n) => n + 1);
      });
    },
    counts: computed(() => {
      changes();
      counted = true;
      const counts = new Map<string, number>();
      for (const source of OF_SOCKET) {
        for (const [event, stream] of sources[source].streams) {
          const count = stream.count() + (counts.get(event) ?? 0);
          if (count > 0) counts.set(event, count);
        }
      }
      return counts;
    }),
    of(source, event) {
      const { target, view, streams } = sources[source];
      let stream = streams.get(event);
      if (stream === undefined) {
        stream = createEventStream(target, event, view, events);
        streams.set(event, stream);
      }
      return stream.observable;
    },
    complete(source, ...event) {
      for (const [name, stream] of [...sources[source].streams]) {
        if (event.length === 0 || String(event[0]) === name) stream.complete();
      }
    },
    removed(...event) {
      for (const source of OF_SOCKET) events.complete(source, ...event);
    },
    end() {
      events.ended = true;
      for (const source in sources) events.complete(source as StreamSource);
    },
  };
  return events;
}
