import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { createTimeScale } from './time-scale';

describe('createTimeScale', () => {
  it('goes there and back for every moment', () => {
    const scale = createTimeScale(climbingRecording());
    for (let at = 0; at <= 30_000; at += 7) expect(scale.at(scale.position(at))).toBeCloseTo(at, 6);
  });

  it('is strictly increasing', () => {
    const scale = createTimeScale(climbingRecording());
    for (let at = 1; at <= 30_000; at++) {
      expect(scale.position(at)).toBeGreaterThan(scale.position(at - 1));
    }
  });

  it('is proportional where something happens', () => {
    const scale = createTimeScale(climbingRecording());
    expect(scale.position(80) - scale.position(40)).toBeCloseTo(40 * scale.rate, 9);
    expect(scale.position(300) - scale.position(260)).toBeCloseTo(40 * scale.rate, 9);
  });

  it('shortens the wait for a heartbeat and lists it', () => {
    const scale = createTimeScale(climbingRecording());
    expect(scale.gaps).toEqual([
      { from: 750, to: 25_500, position: scale.position(750) },
      { from: 25_660, to: 30_000, position: scale.position(25_660) },
    ]);
    expect(scale.position(25_500) - scale.position(750)).toBeLessThan(250);
  });

  it('draws a longer gap longer', () => {
    const { gaps, position } = createTimeScale(climbingRecording());
    const [long, short] = gaps.map((gap) => position(gap.to) - position(gap.from));
    expect(long).toBeGreaterThan(short ?? Infinity);
  });

  it('draws messages equally steep on a slow network', () => {
    const run = new RecordingBuilder();
    run.message(0, 'program', 'client', new Uint8Array(0), { latency: 1000 });
    const scale = createTimeScale(run.build());
    expect(scale.position(1000)).toBeCloseTo(48, 9);
    expect(scale.gaps).toEqual([]);
  });

  it('clamps what lies outside the run', () => {
    const scale = createTimeScale(climbingRecording());
    expect(scale.position(-5)).toBe(0);
    expect(scale.position(40_000)).toBe(scale.length);
    expect(scale.at(-5)).toBe(0);
    expect(scale.at(scale.length + 5)).toBe(30_000);
  });

  it('has no length for a run without time', () => {
    const scale = createTimeScale(new RecordingBuilder().build());
    expect(scale).toMatchObject({ length: 0, gaps: [] });
    expect(scale.position(10)).toBe(0);
  });
});
