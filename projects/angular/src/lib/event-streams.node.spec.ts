import '@angular/compiler';
import { EventEmitter } from 'node:events';
import { computed } from '@angular/core';
import { fromEvent as rxjsFromEvent, type Observable, share, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { EventStreams } from './event-streams';
import { createZoneBoundary } from './zone-boundary';

const ZONELESS = createZoneBoundary(null);
const allArgs = (args: unknown[]): unknown => args;

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

describe('EventStreams', () => {
  it('dispatches like RxJS share() while subscribers come and go', () => {
    const ours = new EventEmitter();
    const theirs = new EventEmitter();

    const log = turmoil(new EventStreams(ours, ZONELESS).of('n').first, (n) => ours.emit('n', n));

    const shared = rxjsFromEvent(theirs, 'n').pipe(share());
    expect(log).toEqual(turmoil(shared, (n) => theirs.emit('n', n)));
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

  it('shares one listener between first arguments and all arguments', () => {
    const target = new EventEmitter();
    const stream = new EventStreams(target, ZONELESS).of('n');
    const seen: unknown[] = [];

    const first = stream.first.subscribe((n) => seen.push(n));
    const all = stream.through(allArgs).subscribe((args) => seen.push(args));
    target.emit('n', 1, 2);
    target.emit('n');

    expect(seen).toEqual([1, [1, 2], undefined, []]);
    expect(target.listenerCount('n')).toBe(1);
    expect(stream.count).toBe(2);
    first.unsubscribe();
    expect(target.listenerCount('n')).toBe(1);
    all.unsubscribe();
    expect(target.listenerCount('n')).toBe(0);
  });

  it('gives the same Observables for an event, whatever its name', () => {
    const streams = new EventStreams(new EventEmitter(), ZONELESS);

    for (const name of ['n', 'constructor', '__proto__', 'toString', '']) {
      expect(streams.of(name).first).toBe(streams.of(name).first);
      expect(streams.count(name)).toBe(0);
      streams.of(name).first.subscribe();
      expect(streams.count(name)).toBe(1);
    }
  });

  it('counts subscribers as state', () => {
    const streams = new EventStreams(new EventEmitter(), ZONELESS);
    const total = computed(() => [...streams.counts().values()].reduce((a, b) => a + b, 0));
    expect(streams.counts()).toEqual(new Map());

    const a = streams.of('a').first.subscribe();
    streams.of('a').through(allArgs).subscribe();
    streams.of('b').first.subscribe();
    expect(streams.counts()).toEqual(new Map([['a', 2], ['b', 1]])); // prettier-ignore
    expect(total()).toBe(3);

    a.unsubscribe();
    a.unsubscribe();
    expect(total()).toBe(2);
    streams.complete('a');
    expect(streams.counts()).toEqual(new Map([['b', 1]]));
    streams.close();
    expect(total()).toBe(0);
  });

  it('can be subscribed to where signals must not be written', () => {
    const streams = new EventStreams(new EventEmitter(), ZONELESS);
    const subscribing = computed(() => streams.of('n').first.subscribe());

    subscribing();

    expect(streams.count('n')).toBe(1);
  });

  it('lets a subscriber begin anew from the completion of its stream', () => {
    const target = new EventEmitter();
    const streams = new EventStreams(target, ZONELESS);
    const stream = streams.of('n').first;
    const seen: unknown[] = [];
    stream.subscribe({ complete: () => stream.subscribe((n) => seen.push(n)) });

    streams.completeAll();
    target.emit('n', 1);

    expect(seen).toEqual([1]);
    expect(target.listenerCount('n')).toBe(1);
  });

  it('completes at once what is subscribed after closing', () => {
    const target = new EventEmitter();
    const streams = new EventStreams(target, ZONELESS);
    const ended: string[] = [];
    const known = streams.of('known').first;
    known.subscribe({ complete: () => ended.push('open') });

    streams.close();
    known.subscribe({ complete: () => ended.push('known') });
    streams
      .of('new')
      .through(allArgs)
      .subscribe({ complete: () => ended.push('new') });

    expect(ended).toEqual(['open', 'known', 'new']);
    expect(target.eventNames()).toEqual([]);
    expect(streams.counts()).toEqual(new Map());
  });
});
