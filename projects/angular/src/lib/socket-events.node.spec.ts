import '@angular/compiler';
import { computed } from '@angular/core';
import { fromEvent as rxjsFromEvent, type Observable, share, take } from 'rxjs';
import { io } from 'socket.io-client';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Listener, RawSocket } from './raw-socket';
import { createSocketEvents, type SocketEvents, STREAM_SOURCES } from './socket-events';
import { createZoneBoundary } from './zone-boundary';

const EVENT = STREAM_SOURCES.indexOf('Event');
const EVENT_ARGS = STREAM_SOURCES.indexOf('EventArgs');

/** A raw socket that is not connected. */
const makeRaw = (): RawSocket & { listeners(event: string): Listener[] } =>
  io('http://localhost', { autoConnect: false, forceNew: true }) as never;

/** Subscribers that join, leave and cause events in the middle of a dispatch; what each one saw. */
function turmoil(stream: Observable<unknown>, emit: (n: number) => void): string[] {
  const log: string[] = [];
  const leaving = stream.subscribe((n) => log.push(`leaving ${String(n)}`));
  stream.subscribe((n) => {
    log.push(`second ${String(n)}`);
    if (n === 1) {
      leaving.unsubscribe();
      const joined = stream.subscribe((m) => log.push(`joined ${String(m)}`));
      emit(2);
      joined.unsubscribe();
    }
  });
  stream.pipe(take(2)).subscribe((n) => log.push(`two of ${String(n)}`));
  emit(1);
  emit(3);
  return log;
}

describe('[W3] the streams of a socket', () => {
  let raw: ReturnType<typeof makeRaw>;
  let events: SocketEvents;

  beforeEach(() => {
    raw = makeRaw();
    events = createSocketEvents(raw, createZoneBoundary(null));
  });

  it('dispatch like RxJS share() while subscribers come and go', () => {
    const theirs = makeRaw();

    const log = turmoil(events.of(EVENT, 'n'), (n) => raw.emitReserved('n', n));

    const shared = rxjsFromEvent(theirs as never, 'n').pipe(share());
    expect(log).toEqual(turmoil(shared, (n) => theirs.emitReserved('n', n)));
    expect(log).toEqual([
      'leaving 1',
      'second 1',
      'second 2',
      'two of 2',
      'joined 2',
      'two of 1',
      'second 3',
    ]);
  });

  it('have one listener each, however many subscribers', () => {
    const seen: unknown[] = [];
    const subscriptions = [1, 2].map(() => events.of(EVENT, 'n').subscribe((n) => seen.push(n)));
    const all = events.of(EVENT_ARGS, 'n').subscribe((args) => seen.push(args));
    expect(raw.listeners('n')).toHaveLength(2);

    raw.emitReserved('n', 1, 2);
    raw.emitReserved('n');

    expect(seen).toEqual([1, 1, [1, 2], undefined, undefined, []]);
    expect(events.counts().get('n')).toBe(3);
    for (const subscription of subscriptions) subscription.unsubscribe();
    expect(raw.listeners('n')).toHaveLength(1);
    all.unsubscribe();
    expect(raw.listeners('n')).toEqual([]);
  });

  it('are the same Observables for an event, whatever its name', () => {
    for (const name of ['n', 'constructor', '__proto__', 'toString', '']) {
      expect(events.of(EVENT, name)).toBe(events.of(EVENT, name));
      expect(events.counts().has(name)).toBe(false);
      events.of(EVENT, name).subscribe();
      expect(events.counts().get(name)).toBe(1);
    }
  });

  it('count subscribers as state', () => {
    const total = computed(() => [...events.counts().values()].reduce((a, b) => a + b, 0));
    expect(events.counts()).toEqual(new Map());

    const a = events.of(EVENT, 'a').subscribe();
    events.of(EVENT_ARGS, 'a').subscribe();
    events.of(EVENT, 'b').subscribe();
    expect(events.counts()).toEqual(new Map([['a', 2], ['b', 1]])); // prettier-ignore
    expect(total()).toBe(3);

    a.unsubscribe();
    a.unsubscribe();
    expect(total()).toBe(2);
    events.removed('a');
    expect(events.counts()).toEqual(new Map([['b', 1]]));
    events.end();
    expect(total()).toBe(0);
  });

  it('can be subscribed to where signals must not be written', () => {
    const subscribing = computed(() => events.of(EVENT, 'n').subscribe());
    expect(events.counts().size).toBe(0);

    subscribing();

    expect(events.counts().get('n')).toBe(1);
  });

  it('let a subscriber begin anew from the completion of its stream', () => {
    const stream = events.of(EVENT, 'n');
    const seen: unknown[] = [];
    stream.subscribe({ complete: () => stream.subscribe((n) => seen.push(n)) });

    events.removed();
    raw.emitReserved('n', 1);

    expect(seen).toEqual([1]);
    expect(raw.listeners('n')).toHaveLength(1);
  });

  it('complete at once what is subscribed after their end', () => {
    const ended: string[] = [];
    const known = events.of(EVENT, 'known');
    known.subscribe({ complete: () => ended.push('open') });

    events.end();
    known.subscribe({ complete: () => ended.push('known') });
    events.of(EVENT_ARGS, 'new').subscribe({ complete: () => ended.push('new') });

    expect(ended).toEqual(['open', 'known', 'new']);
    expect(raw.listeners('known')).toEqual([]);
    expect(events.counts()).toEqual(new Map());
  });
});
