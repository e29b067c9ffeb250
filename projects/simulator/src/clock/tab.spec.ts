import { describe, expect, it } from 'vitest';
import { Clock } from './clock.js';
import { Tab, type TabView } from './tab.js';
import { createTimers } from './timers.js';

const MINUTE = 60_000;

/** A page whose tab is in the background from `hiddenSince` on. */
function page(hiddenSince = 0) {
  const clock = new Clock();
  const view = (): TabView | undefined =>
    clock.now < hiddenSince ? undefined : { state: 'background', hiddenSince };
  const tab = new Tab(clock, view);
  const fired: number[] = [];
  return { clock, tab, fired, ...createTimers(clock, tab) };
}

/** Starts a chain of timers, each set by the one before. */
function chain({ setTimeout, clock, fired }: ReturnType<typeof page>, delay: number): void {
  setTimeout(() => {
    fired.push(clock.now);
    chain({ setTimeout, clock, fired } as ReturnType<typeof page>, delay);
  }, delay);
}

describe('a tab that has been hidden for five minutes', () => {
  it('fires a chain of timers once a minute', async () => {
    const own = page();
    chain(own, 10_000);
    await own.clock.runTo(8 * MINUTE);
    const before = Array.from({ length: 29 }, (_, index) => (index + 1) * 10_000);
    expect(own.fired).toEqual([...before, 5 * MINUTE, 6 * MINUTE, 7 * MINUTE, 8 * MINUTE]);
  });

  it('fires an interval once a minute, when six rounds have gone by', async () => {
    const { clock, fired, setInterval } = page();
    await clock.runTo(5 * MINUTE + 500);
    setInterval(() => fired.push(clock.now), 2000);
    await clock.runTo(7 * MINUTE);
    const rounds = [3000, 5000, 7000, 9000, 11_000, 13_000].map((at) => 5 * MINUTE + at);
    expect(fired).toEqual([...rounds, 6 * MINUTE, 7 * MINUTE]);
  });

  it('counts from the moment at which it was hidden', async () => {
    const own = page(MINUTE + 1);
    chain(own, 30_000);
    await own.clock.runTo(9 * MINUTE);
    const after = own.fired.filter((at) => at > 5.5 * MINUTE);
    expect(after).toEqual([6 * MINUTE, 7 * MINUTE, 8 * MINUTE, 9 * MINUTE]);
  });

  it('leaves timers alone that something else than a timer has set', async () => {
    const { clock, fired, setTimeout } = page();
    // What a message does: set the next time-out.
    for (let at = 5 * MINUTE; at < 6 * MINUTE; at += 5000) {
      await clock.runTo(at);
      clock.schedule(0, () => setTimeout(() => fired.push(clock.now), 1500));
    }
    await clock.runTo(6 * MINUTE);
    expect(fired).toEqual(Array.from({ length: 12 }, (_, n) => 5 * MINUTE + 2000 + n * 5000));
  });

  it('lets a chain that is slower than a minute go on by the second', async () => {
    const own = page();
    chain(own, 70_500);
    await own.clock.runTo(12 * MINUTE);
    expect(own.fired.map((at) => at / 1000)).toEqual([
      ...[71, 142, 213, 284, 355, 426, 497, 568, 639, 710],
    ]);
  });

  it('wakes up once for all that is due', async () => {
    const own = page();
    chain(own, 10_000);
    chain(own, 11_000);
    await own.clock.runTo(8 * MINUTE);
    expect(own.fired.slice(-4)).toEqual([7, 7, 8, 8].map((minutes) => minutes * MINUTE));
  });
});

describe('the nesting of timers', () => {
  it('grows with each that is set in a callback or in its microtasks, and starts over outside', async () => {
    const { clock, tab, setTimeout } = page();
    const seen: number[] = [tab.nesting];
    setTimeout(() => {
      seen.push(tab.nesting);
      void Promise.resolve().then(() => {
        seen.push(tab.nesting);
        setTimeout(() => seen.push(tab.nesting), 1);
      });
    }, 1);
    await clock.runTo(5000);
    clock.schedule(0, () => seen.push(tab.nesting));
    await clock.runTo(6000);
    expect(seen).toEqual([0, 1, 1, 2, 0]);
  });
});
