import type { Recording } from '@wirelight/protocols';
import { PLAYBACK_SPEEDS } from '@wirelight/visuals';
import { expect, it } from 'vitest';
import { CLIMBING_RECORDING } from '../../recordings/climbing-recording';
import { fittingSpeed } from './fitting-speed';

const EMPTY: Recording = { ...CLIMBING_RECORDING, entries: [] };

it('plays a run in about half a minute, at a speed that the dock has', () => {
  const speed = fittingSpeed(CLIMBING_RECORDING);
  expect(PLAYBACK_SPEEDS).toContain(speed);
  expect(speed).toBeGreaterThan(0.01);
  expect(speed).toBeLessThan(1);
});

it('is slower for a run that is shorter, and never slower than the dock', () => {
  const entries = CLIMBING_RECORDING.entries.filter(({ at }) => at < 300);
  const short = { ...CLIMBING_RECORDING, entries, duration: 300 };
  expect(fittingSpeed(short)).toBeLessThan(fittingSpeed(CLIMBING_RECORDING));
  expect(fittingSpeed({ ...EMPTY, duration: 1 })).toBe(PLAYBACK_SPEEDS[0]);
});
