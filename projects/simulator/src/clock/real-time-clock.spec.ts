import { describe, expect, it } from 'vitest';
import { RealTimeClock, type RealTimeHost } from './real-time-clock.js';

/** A platform whose time and tasks the test moves. */
function open() {
  const platform = {
    time: 1000,
    tasks: [] as (() => void)[],
    alarms: new Map<() => void, number>(),
    ends: 0,
  };
  const host: RealTimeHost = {
    now: () => platform.time,
    soon: (callback) => platform.tasks.push(callback),
    later: (callback, ms) => {
      platform.alarms.set(callback, platform.time + ms);
      return () => platform.alarms.delete(callback);
    },
    end: () => {
      platform.ends++;
    },
  };
  const errors: unknown[] = [];
  const clock = new RealTimeClock(host, (error) => errors.push(error));
  /** Lets `ms` pass: every alarm and task on the way, microtasks in between. */
  const pass = async (ms: number): Promise<void> => {
    await Promise.resolve();
    const end = platform.time + ms;
    for (;;) {
      const task = platform.tasks.shift();
      if (task !== undefined) task();
      else {
        const next = [...platform.alarms].sort((a, b) => a[1] - b[1])[0];
        if (next === undefined || next[1] > end) break;
        platform.alarms.delete(next[0]);
        platform.time = next[1];
        next[0]();
      }
      await Promise.resolve();
    }
    platform.time = end;
  };
  return { platform, clock, errors, pass };
}

describe('RealTimeClock', () => {
  it('counts from its start and stands still while code runs', async () => {
    const { platform, clock } = open();
    platform.time = 1010;
    expect(clock.now).toBe(10);
    platform.time = 1011;
    expect(clock.now).toBe(10);
    await Promise.resolve();
    expect(clock.now).toBe(11);
  });

  it('fires timers in the order of their moments, equal ones as they were asked for', async () => {
    const { clock, pass } = open();
    const log: string[] = [];
    clock.schedule(20, () => log.push(`c ${clock.now}`));
    clock.schedule(10, () => log.push(`a ${clock.now}`));
    clock.schedule(10, () => log.push(`b ${clock.now}`));
    await pass(19);
    expect(log).toEqual(['a 10', 'b 10']);
    await pass(1);
    expect(log).toEqual(['a 10', 'b 10', 'c 20']);
  });

  it('lets microtasks finish between two timers of one moment', async () => {
    const { clock, pass } = open();
    const log: string[] = [];
    clock.schedule(0, () => {
      void Promise.resolve().then(() => log.push('microtask of the first'));
    });
    clock.schedule(0, () => log.push('second'));
    await pass(0);
    expect(log).toEqual(['microtask of the first', 'second']);
  });

  it('hands the cause on to timers and forgets it in the next task', async () => {
    const { clock, pass } = open();
    clock.cause = { seq: 3, timer: null };
    const causes: unknown[] = [];
    clock.schedule(5, () => causes.push(clock.cause), true);
    clock.schedule(6, () => causes.push(clock.cause));
    clock.enter();
    expect(clock.cause).toBeNull();
    await pass(6);
    expect(causes).toEqual([
      { seq: 3, timer: 5 },
      { seq: 3, timer: null },
    ]);
    expect(clock.cause).toBeNull();
  });

  it('goes on after a callback that throws', async () => {
    const { clock, errors, pass } = open();
    const log: string[] = [];
    clock.schedule(1, () => {
      throw new Error('broken');
    });
    clock.schedule(1, () => log.push('next'));
    await pass(1);
    expect([errors.map(String), log]).toEqual([['Error: broken'], ['next']]);
  });

  it('leaves no alarm and takes no timer once it is stopped', async () => {
    const { platform, clock, pass } = open();
    const log: string[] = [];
    clock.schedule(10, () => log.push('never'));
    expect(clock.isIdle).toBe(false);
    clock.stop();
    clock.schedule(1, () => log.push('never'));
    await pass(50);
    expect([log, clock.isIdle, platform.alarms.size, platform.ends]).toEqual([[], true, 0, 1]);
  });

  it('does not fire what was cancelled', async () => {
    const { clock, pass } = open();
    const log: string[] = [];
    clock.cancel(clock.schedule(1, () => log.push('cancelled')));
    clock.schedule(2, () => log.push('kept'));
    await pass(5);
    expect(log).toEqual(['kept']);
  });
});
