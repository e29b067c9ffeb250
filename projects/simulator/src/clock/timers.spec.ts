import { describe, expect, it } from 'vitest';
import { Clock } from './clock.js';
import { Tab, type TabState } from './tab.js';
import { createTimers } from './timers.js';

describe('createTimers', () => {
  it('passes arguments on and counts delays below 1 ms as 1 ms', async () => {
    const clock = new Clock();
    const { setTimeout } = createTimers(clock);
    const fired: unknown[] = [];
    setTimeout((...args: unknown[]) => fired.push([clock.now, ...args]), 0, 'a', 2);
    setTimeout(() => fired.push(clock.now), Number.NaN);
    await clock.advance(1);
    expect(fired).toEqual([[1, 'a', 2], 1]);
  });

  it('repeats an interval until it is cleared, even from inside', async () => {
    const clock = new Clock();
    const { setInterval, clearInterval } = createTimers(clock);
    const moments: number[] = [];
    const timer = setInterval(() => {
      moments.push(clock.now);
      if (moments.length === 3) clearInterval(timer);
    }, 10);
    await clock.advance(100);
    expect(moments).toEqual([10, 20, 30]);
  });

  it('clears by object and by number', async () => {
    const clock = new Clock();
    const { setTimeout, clearTimeout } = createTimers(clock);
    let fired = 0;
    clearTimeout(setTimeout(() => fired++, 5));
    clearTimeout(+setTimeout(() => fired++, 5));
    clearTimeout(undefined);
    await clock.advance(10);
    expect(fired).toBe(0);
  });

  it('starts over on refresh', async () => {
    const clock = new Clock();
    const { setTimeout } = createTimers(clock);
    let firedAt = 0;
    const timer = setTimeout(() => {
      firedAt = clock.now;
    }, 10);
    await clock.advance(6);
    timer.refresh();
    await clock.advance(20);
    expect(firedAt).toBe(16);
  });

  it('runs an immediate before any timer of 1 ms', async () => {
    const clock = new Clock();
    const { setTimeout, setImmediate } = createTimers(clock);
    const order: string[] = [];
    setTimeout(() => order.push('timeout'), 0);
    setImmediate(() => order.push('immediate'));
    await clock.advance(1);
    expect(order).toEqual(['immediate', 'timeout']);
  });
});

describe('timers of a tab that nobody sees', () => {
  it('fire on whole seconds in the background and not at all while frozen', async () => {
    const clock = new Clock();
    let state: TabState = 'background';
    const tab = new Tab(clock, () => ({ state, hiddenSince: 0 }));
    const { setInterval } = createTimers(clock, tab);
    const fired: number[] = [];
    setInterval(() => fired.push(clock.now), 300);
    await clock.runTo(2500);
    expect(fired).toEqual([1000, 2000]);
    state = 'frozen';
    await clock.runTo(10_500);
    expect(fired).toHaveLength(2);
    state = 'visible';
    await clock.runTo(11_500);
    expect(fired.slice(2)).toEqual([11_000, 11_300]);
  });

  it('tells a follower when one is set, cleared while it waits, or fires, and nothing else', async () => {
    const clock = new Clock();
    const heard: string[] = [];
    const { setTimeout, clearTimeout, setInterval, clearInterval } = createTimers(
      clock,
      new Tab(clock),
      () => (change, delay) => heard.push(`${clock.now} ${change} ${delay}`),
    );
    const timer = setTimeout(() => undefined, 10);
    await clock.advance(4);
    timer.refresh();
    await clock.advance(20);
    clearTimeout(timer);
    expect(heard.splice(0)).toEqual(['0 set 10', '4 set 10', '14 fired 10']);
    const interval = setInterval(() => undefined, 5);
    await clock.advance(7);
    clearInterval(interval);
    expect(heard).toEqual(['24 set 5', '29 fired 5', '29 set 5', '31 cleared 5']);
  });
});
