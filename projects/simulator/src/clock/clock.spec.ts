import { describe, expect, it } from 'vitest';
import { Clock, RunawayError } from './clock.js';
import { createTimers } from './timers.js';

describe('Clock', () => {
  it('fires timers by moment, equal moments in the order they were set', async () => {
    const clock = new Clock();
    const fired: string[] = [];
    clock.schedule(20, () => fired.push('c'));
    clock.schedule(10, () => fired.push('a'));
    clock.schedule(10, () => fired.push('b'));
    await clock.advance(20);
    expect(fired).toEqual(['a', 'b', 'c']);
  });

  it('keeps 5000 timers in order, whatever the order they were set in', async () => {
    const clock = new Clock();
    const moments: number[] = [];
    for (let index = 0; index < 5000; index++) {
      clock.schedule((index * 7919) % 5003, () => moments.push(clock.now));
    }
    await clock.advance(5003);
    expect(moments).toHaveLength(5000);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it('lets every microtask finish, however deep, before the next timer', async () => {
    const clock = new Clock();
    const log: string[] = [];
    clock.schedule(1, () => {
      let chain = Promise.resolve();
      for (let depth = 0; depth < 100; depth++) chain = chain.then(() => undefined);
      void chain.then(() => log.push('chain of 100'));
    });
    clock.schedule(1, () => log.push('next timer'));
    await clock.advance(1);
    expect(log).toEqual(['chain of 100', 'next timer']);
  });

  it('stops at the moment asked for and leaves the rest for later', async () => {
    const clock = new Clock();
    const fired: number[] = [];
    for (const delay of [10, 20, 30]) clock.schedule(delay, () => fired.push(delay));
    await clock.runTo(25);
    expect([clock.now, fired, clock.next()]).toEqual([25, [10, 20], 30]);
  });

  it('never fires a cancelled timer', async () => {
    const clock = new Clock();
    let fired = false;
    clock.cancel(
      clock.schedule(5, () => {
        fired = true;
      }),
    );
    await clock.advance(10);
    expect([fired, clock.next()]).toEqual([false, undefined]);
  });

  it('keeps the rest in order when most of 2000 timers are cancelled', async () => {
    const clock = new Clock();
    const fired: number[] = [];
    for (let index = 0; index < 2000; index++) {
      const at = (index * 7919) % 2003;
      const timer = clock.schedule(at, () => fired.push(at));
      if (index % 10 !== 0) clock.cancel(timer);
    }
    await clock.advance(2003);
    expect(fired).toHaveLength(200);
    expect(fired).toEqual([...fired].sort((a, b) => a - b));
  });

  it('hands errors to onError and goes on', async () => {
    const errors: unknown[] = [];
    const clock = new Clock({ onError: (error) => errors.push(error) });
    let after = false;
    clock.schedule(1, () => {
      throw new Error('planted');
    });
    clock.schedule(2, () => {
      after = true;
    });
    await clock.advance(2);
    expect([String(errors[0]), after]).toEqual(['Error: planted', true]);
  });

  it('ends a run that sets timers without end', async () => {
    const clock = new Clock({ limit: 1000 });
    const again = (): void => {
      clock.schedule(0, again);
    };
    again();
    await expect(clock.advance(1)).rejects.toBeInstanceOf(RunawayError);
  });

  it('remembers what set a timer: the cause is carried over with its delay', async () => {
    const clock = new Clock();
    const { setTimeout } = createTimers(clock);
    const causes: unknown[] = [];
    clock.schedule(0, () => {
      clock.cause = { seq: 4, timer: null };
      setTimeout(() => causes.push(clock.cause), 100);
      clock.schedule(50, () => causes.push(clock.cause));
    });
    await clock.advance(200);
    expect(causes).toEqual([
      { seq: 4, timer: null },
      { seq: 4, timer: 100 },
    ]);
  });
});
