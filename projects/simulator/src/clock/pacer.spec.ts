import { describe, expect, it } from 'vitest';
import { Clock } from './clock.js';
import { Pacer } from './pacer.js';

/** Real time in the hands of the test: `frame(ms)` lets `ms` pass and runs one frame. */
function createHost() {
  let now = 0;
  let waiting: (() => void) | null = null;
  return {
    now: () => now,
    nextFrame: (callback: () => void) => {
      waiting = callback;
    },
    isWaiting: () => waiting !== null,
    async frame(ms: number): Promise<void> {
      now += ms;
      const callback = waiting;
      waiting = null;
      callback?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('Pacer', () => {
  it('lets virtual time follow real time at a speed', async () => {
    const clock = new Clock();
    const host = createHost();
    new Pacer(clock, host).play(10);
    await host.frame(16);
    expect(clock.now).toBe(160);
    await host.frame(16);
    expect(clock.now).toBe(320);
  });

  it('changes speed from the present on, without a jump', async () => {
    const clock = new Clock();
    const host = createHost();
    const pacer = new Pacer(clock, host);
    pacer.play(10);
    await host.frame(10);
    pacer.play(1);
    await host.frame(10);
    expect(clock.now).toBe(110);
  });

  it('stands still while paused and asks for no more frames', async () => {
    const clock = new Clock();
    const host = createHost();
    const pacer = new Pacer(clock, host);
    pacer.play();
    await host.frame(5);
    pacer.pause();
    await host.frame(100);
    expect([clock.now, pacer.isPlaying, host.isWaiting()]).toEqual([5, false, false]);
  });

  it('refuses a speed that is not above 0', () => {
    const pacer = new Pacer(new Clock(), createHost());
    expect(() => {
      pacer.play(0);
    }).toThrow(RangeError);
  });
});
