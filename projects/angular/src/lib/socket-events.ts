import { computed, type Signal, signal, untracked } from '@angular/core';
import type { Observable } from 'rxjs';
import { allArgs, anyEvent, type ArgsView, serverRequest } from './args-views';
import { createEngineTarget } from './engine-target';
import { EventStream, type ListenerTarget, type StreamOwner } from './event-stream';
import type { RawSocket } from './raw-socket';
import type { ZoneBoundary } from './zone-boundary';

/**
 * What streams are of, by the rest of the name of the method that gives them, after `from`. The code
 * knows them by their place in this list.
 */
export const STREAM_SOURCES = [
  'Event',
  'EventArgs',
  'Request',
  'AnyEvent',
  'AnyOutgoing',
  'ManagerEvent',
  'EngineEvent',
] as const;

/** Place of `AnyEvent` among {@link STREAM_SOURCES}. */
export const ANY_EVENT = 3;
/** Place of `AnyOutgoing` among {@link STREAM_SOURCES}. */
export const ANY_OUTGOING = 4;
/** How many of {@link STREAM_SOURCES}, the first ones, listen to an event of the socket itself. */
const OF_SOCKET = 3;

/** The streams of one socket: one per source and event name, made when first asked for. */
export interface SocketEvents extends StreamOwner {
  ended: boolean;
  /** Whether `counts` is up to date: only then does a change have to be told, and only once. */
  counted: boolean;
  /** Subscribers of the socket's own events by name, as state. Without a subscriber there is no entry. */
  readonly counts: Signal<ReadonlyMap<string, number>>;
  /** The stream of an event; the same one for the life of the socket. */
  readonly of: (source: number, event: string) => Observable<unknown>;
  /** Completes the streams of a source, or that of one event; they live on for later subscribers. */
  complete(source: number, ...event: unknown[]): void;
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
  const sources: readonly (readonly [target: ListenerTarget, view?: ArgsView])[] = [
    [raw],
    [raw, allArgs],
    [raw, serverRequest],
    [
      {
        on: (_, listener) => raw.onAny(listener),
        off: (_, listener) => raw.offAny(listener),
        // What is received by any name has offsets too.
        get _pid() {
          return raw._pid;
        },
      },
      anyEvent,
    ],
    [
      {
        on: (_, listener) => raw.onAnyOutgoing(listener),
        off: (_, listener) => raw.offAnyOutgoing(listener),
      },
      anyEvent,
    ],
    [raw.io, allArgs],
    [createEngineTarget(raw.io), allArgs],
  ];

  // Maps, not objects: `constructor` and `__proto__` are event names like any other.
  const streamsOf = sources.map(() => new Map<string, EventStream>());

  const changes = signal(0);
  const events: SocketEvents = {
    zone,
    ended: false,
    counted: false,
    changed() {
      events.counted = false;
      // The async pipe subscribes while a template is being checked, where signals may not be set.
      untracked(() => {
        changes.update((n) => n + 1);
      });
    },
    counts: computed(() => {
      changes();
      events.counted = true;
      const counts = new Map<string, number>();
      for (const streams of streamsOf.slice(0, OF_SOCKET)) {
        for (const [event, stream] of streams) {
          const count = stream.count + (counts.get(event) ?? 0);
          if (count > 0) counts.set(event, count);
        }
      }
      return counts;
    }),
    of(source, event) {
      let stream = streamsOf[source]!.get(event);
      if (stream === undefined) {
        const [target, view] = sources[source]!;
        stream = new EventStream(target, event, view, events);
        streamsOf[source]!.set(event, stream);
      }
      return stream;
    },
    complete(source, ...event) {
      for (const [name, stream] of [...streamsOf[source]!]) {
        if (event.length === 0 || String(event[0]) === name) stream.complete();
      }
    },
    removed(...event) {
      for (let source = 0; source < OF_SOCKET; source++) events.complete(source, ...event);
    },
    end() {
      events.ended = true;
      for (const source of sources.keys()) events.complete(source);
    },
  };
  return events;
}
