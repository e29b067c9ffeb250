import { expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { createTimers } from '../clock/timers.js';
import { createVirtualDate } from '../clock/virtual-date.js';
import { repeatUntil, type Repetition } from './repeat-until.js';

/** The moments at which something was done, in a run of a second that starts the repetition 100 ms in. */
async function momentsOf(
  repetition: (clock: Clock) => Repetition,
  options: Readonly<Record<string, number>> = {},
): Promise<readonly number[]> {
  const clock = new Clock();
  await clock.runTo(100);
  const moments: number[] = [];
  const program = { ...createTimers(clock), Date: createVirtualDate(clock, Date), options };
  repeatUntil(program, repetition(clock), () => moments.push(clock.now));
  await clock.runTo(1000);
  return moments;
}

it('repeats without end where nobody says until when', async () => {
  expect(await momentsOf(() => ({ every: () => 300 }))).toEqual([400, 700, 1000]);
});

it('begins after a time of its own', async () => {
  expect(await momentsOf(() => ({ first: 50, every: () => 300 }))).toEqual([150, 450, 750]);
});

it('does it at the last moment and not after it, counted from its own start', async () => {
  const every = () => ({ every: () => 300 });
  expect(await momentsOf(every, { until: 600 })).toEqual([400, 700]);
  expect(await momentsOf(every, { until: 599 })).toEqual([400]);
});

it('asks anew each time how long it is to the next', async () => {
  const every = ({ now }: Clock) => (now < 500 ? 200 : 400);
  expect(await momentsOf((clock) => ({ every: () => every(clock) }))).toEqual([300, 500, 900]);
});
