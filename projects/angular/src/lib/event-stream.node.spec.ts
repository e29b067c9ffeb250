import '@angular/compiler';
import { EventEmitter } from 'node:events';
import {
  config,
  firstValueFrom,
  fromEvent as rxjsFromEvent,
  map,
  type Observable,
  share,
  Subject,
  type Subscription,
  take,
} from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArgsView } from './args-views';
import { EventStream } from './event-stream';
import { createZoneBoundary } from './zone-boundary';

/** The stream of the event `n` of a socket that has no others. */
function streamOf(target: EventEmitter, view?: ArgsView): EventStream {
  const owner = {
    zone: createZoneBoundary(null),
    ended: false,
    counted: false,
    changed: () => undefined,
  };
  return new EventStream(target, 'n', view, owner);
}

/** Numbers from 0 to below 1, the same ones for a seed. @source mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ways to subscribe: directly, and through everything that brings a Subscriber of its own. */
const ways: ((stream: Observable<unknown>, next: (value: unknown) => void) => Subscription)[] = [
  (stream, next) => stream.subscribe(next),
  (stream, next) => stream.subscribe({ next }),
  (stream, next) => stream.pipe(map((value) => value)).subscribe(next),
  (stream, next) => stream.pipe(take(3)).subscribe(next),
  (stream, next) => {
    const subject = new Subject();
    subject.subscribe(next);
    return stream.subscribe(subject);
  },
];

/**
 * A random life of a stream: subscribers that come and go, throw, and cause events, from outside and
 * from the middle of a dispatch. Which subscriber saw what, in order.
 */
function life(seed: number, stream: Observable<unknown>, emit: (n: number) => void): string[] {
  const random = seeded(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const log: string[] = [];
  const subscriptions: Subscription[] = [];
  let events = 0;
  let depth = 0;

  const act = (): void => {
    const what = random();
    if (what < 0.35) {
      const name = subscriptions.length;
      const way = ways[pick(ways.length)]!;
      subscriptions.push(
        way(stream, (value) => {
          log.push(`${name} got ${String(value)}`);
          if (depth < 3 && random() < 0.3) act();
          if (random() < 0.1) throw new Error(`thrown by ${name}`);
        }),
      );
    } else if (what < 0.65 && subscriptions.length > 0) {
      const name = pick(subscriptions.length);
      subscriptions[name]!.add(() => log.push(`${name} closed`));
      subscriptions[name]!.unsubscribe();
    } else if (events < 100) {
      depth++;
      emit(++events);
      depth--;
    }
  };
  for (let step = 0; step < 80; step++) act();
  log.push(`open: ${subscriptions.map(({ closed }) => (closed ? '' : '+')).join(',')}`);
  return log;
}

describe('[W3] EventStream beside RxJS share()', () => {
  let reported: string[];

  beforeEach(() => {
    reported = [];
    config.onUnhandledError = (error: unknown) => reported.push((error as Error).message);
  });
  afterEach(() => {
    config.onUnhandledError = null;
  });

  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('delivers the same to the same subscribers in the same order, 300 random lives', async () => {
    let deliveries = 0;
    for (let seed = 0; seed < 300; seed++) {
      const [ours, theirs] = [new EventEmitter(), new EventEmitter()];
      const stream = streamOf(ours);
      const shared = rxjsFromEvent(theirs, 'n').pipe(share());

      const log = life(seed, stream, (n) => ours.emit('n', n));
      await settled();
      const thrown = reported.splice(0);
      expect(log, `seed ${seed}`).toEqual(life(seed, shared, (n) => theirs.emit('n', n)));
      await settled();
      expect(thrown, `seed ${seed}`).toEqual(reported.splice(0));
      expect(ours.listenerCount('n')).toBe(theirs.listenerCount('n'));
      expect(ours.listenerCount('n')).toBe(Math.sign(stream.count));
      deliveries += log.length;
    }
    expect(deliveries).toBeGreaterThan(20_000);
  });

  it('reports what a subscriber throws from complete, and completes the others', async () => {
    const stream = streamOf(new EventEmitter());
    const ended: string[] = [];
    const broken = stream.subscribe({
      complete: () => {
        throw new Error('from complete');
      },
    });
    broken.add(() => ended.push('finalizer of the broken one'));
    stream.subscribe({ complete: () => ended.push('direct') });
    stream.pipe(map(String)).subscribe({ complete: () => ended.push('operator') });

    stream.complete();
    await settled();

    expect(ended).toEqual(['finalizer of the broken one', 'direct', 'operator']);
    expect(broken.closed).toBe(true);
    expect(reported).toEqual(['from complete']);
  });

  it('calls nobody behind the subscriber that ended the stream', () => {
    const target = new EventEmitter();
    const stream = streamOf(target);
    const seen: string[] = [];
    stream.subscribe(() => {
      stream.complete();
    });
    stream.subscribe({
      next: () => seen.push('next'),
      complete: () => seen.push('complete'),
    });

    target.emit('n');

    expect(seen).toEqual(['complete']);
    expect(target.listenerCount('n')).toBe(0);
  });

  it('is an Observable to promises and operators', async () => {
    const target = new EventEmitter();
    const stream = streamOf(target);
    const first = firstValueFrom(stream);
    const seen: unknown[] = [];
    const piped = stream.pipe(map((value) => [value])).subscribe((value) => seen.push(value));
    const silent = stream.subscribe();

    target.emit('n', 1);

    expect(await first).toBe(1);
    expect(seen).toEqual([[1]]);
    piped.unsubscribe();
    silent.unsubscribe();
    expect(stream.count).toBe(0);
  });

  it('gives what a view makes of all arguments, made once for all subscribers', () => {
    const target = new EventEmitter();
    let made = 0;
    const stream = streamOf(target, (args) => ({ made: ++made, args }));
    const seen: unknown[] = [];
    const note = (value: unknown): void => void seen.push(value);
    stream.subscribe(note);
    stream.pipe(map((value) => value)).subscribe(note);

    target.emit('n', 'a', 'b');

    expect(seen).toEqual([{ made: 1, args: ['a', 'b'] }, seen[0]]);
    expect(seen[1]).toBe(seen[0]);
  });
});
