import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { createPlayback, PLAYBACK_SPEEDS, speedLabel } from './playback';
import { createTimeScale } from './time-scale';

const scale = createTimeScale(climbingRecording());
const playback = createPlayback(scale);

describe('createPlayback', () => {
  it('plays real time at speed 1', () => {
    expect(scale.at(playback.advance(0, 100, 1))).toBeCloseTo(100, 6);
  });

  it('plays slower and faster', () => {
    expect(scale.at(playback.advance(0, 1000, 0.1))).toBeCloseTo(100, 6);
    expect(scale.at(playback.advance(0, 10, 10))).toBeCloseTo(100, 6);
  });

  it('passes 25 seconds of nothing in a moment', () => {
    const before = scale.position(750);
    expect(scale.at(playback.advance(before, 300, 1))).toBeGreaterThan(25_500);
  });

  it('ends at the end', () => {
    const end = playback.advance(0, 1e9, 100);
    expect(end).toBe(scale.length);
    expect(playback.isAtEnd(end)).toBe(true);
    expect(playback.isAtEnd(end - 1)).toBe(false);
  });

  it('never goes back', () => {
    expect(playback.advance(50, -100, 1)).toBe(50);
  });
});

describe('PLAYBACK_SPEEDS', () => {
  it('goes from a hundredth to a hundred times in growing steps', () => {
    expect(PLAYBACK_SPEEDS.at(0)).toBe(0.01);
    expect(PLAYBACK_SPEEDS.at(-1)).toBe(100);
    expect(PLAYBACK_SPEEDS).toEqual([...PLAYBACK_SPEEDS].sort((a, b) => a - b));
  });

  it.each([
    [0.01, '1/100×'],
    [0.05, '1/20×'],
    [1, '1×'],
    [50, '50×'],
  ])('writes %d as %s', (speed, label) => {
    expect(speedLabel(speed)).toBe(label);
  });
});
