import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { createTimeScale } from '../timeline/time-scale';
import { placeEntries, ROOMY, TIGHT } from './place-entries';

describe('placeEntries', () => {
  it.each([
    ['roomy', ROOMY],
    ['tight', TIGHT],
  ])('keeps the order of what happens, also within a millisecond, when %s', (_, spacing) => {
    const places = placeEntries(climbingRecording(), spacing);
    for (let seq = 1; seq < places.length; seq++) {
      expect(places[seq]! - places[seq - 1]!).toBeGreaterThanOrEqual(spacing.entry);
    }
  });

  it('never draws entries closer than the time between them', () => {
    const recording = climbingRecording();
    const scale = createTimeScale(recording);
    const places = placeEntries(recording, ROOMY);
    recording.entries.slice(1).forEach(({ at }, index) => {
      const time = scale.position(at) - scale.position(recording.entries[index]!.at);
      expect(places[index + 1]! - places[index]!).toBeGreaterThanOrEqual(time - 1e-9);
    });
  });

  it('gives what nobody draws its moment, so that an idle gap may end with it', () => {
    const run = new RecordingBuilder();
    run.message(0, 'websocket', 'client', new Uint8Array([0x88, 0]), { latency: 10 });
    const owner = { class: 'Socket', package: 'engine.io', id: 's', method: '' } as const;
    run.timer(25_000, 'server', owner, {
      timer: 'pingInterval',
      change: 'fired',
      number: 1,
      delay: 0,
    });
    const recording = run.build();
    const scale = createTimeScale(recording);
    const [, before = 0, timer = 0] = placeEntries(recording, ROOMY);
    expect(timer - before).toBeCloseTo(scale.position(25_000) - scale.position(10), 6);
    expect(timer - before).toBeGreaterThan(50);
  });

  it('leaves room for every label', () => {
    const recording = longRecording(200);
    const places = placeEntries(recording, ROOMY);
    const labels = recording.entries.filter(({ kind }) => kind === 'sent');
    labels.slice(1).forEach(({ seq }, index) => {
      const before = labels[index]!.seq;
      expect(places[seq]! - places[before]!).toBeGreaterThanOrEqual(ROOMY.message);
    });
  });
});
