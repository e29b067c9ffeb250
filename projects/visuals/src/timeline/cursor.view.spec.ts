import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { cursorAt, cursorAtEnd, cursorOn, stepBack, stepForward } from './cursor';

const recording = climbingRecording();

describe('cursor', () => {
  it('counts what has happened up to and with a millisecond', () => {
    for (const at of [0, 39, 40, 160, 200, 30_000]) {
      const happened = recording.entries.filter((entry) => entry.at <= at).length;
      expect(cursorAt(recording, at)).toEqual({ at, index: happened });
    }
  });

  it('stays within the run', () => {
    expect(cursorAt(recording, -1).at).toBe(0);
    expect(cursorAt(recording, 1e9)).toEqual(cursorAtEnd(recording));
    expect(cursorOn(recording, -3)).toEqual({ at: 0, index: 0 });
    expect(cursorOn(recording, 1e9).index).toBe(recording.entries.length);
  });

  it('steps through every entry, forward and back', () => {
    let cursor = { at: 0, index: 0 };
    for (const entry of recording.entries) {
      cursor = stepForward(recording, cursor);
      expect(cursor).toEqual({ at: entry.at, index: entry.seq + 1 });
    }
    for (let index = recording.entries.length - 1; index >= 0; index--) {
      cursor = stepBack(recording, cursor);
      expect(cursor.index).toBe(index);
    }
    expect(stepBack(recording, cursor)).toEqual({ at: 0, index: 0 });
  });

  it('steps over the starts of programs', () => {
    const started = recording.entries.map((entry) => ({
      ...entry,
      kind: [0, 1, 3].includes(entry.seq) ? ('start' as const) : entry.kind,
    }));
    const run = { ...recording, entries: started };
    const first = stepForward(run, { at: 0, index: 0 });
    const second = stepForward(run, first);
    expect([first.index, second.index]).toEqual([3, 5]);
    expect(stepBack(run, second)).toEqual(first);
    expect(stepBack(run, first)).toEqual({ at: 0, index: 0 });
  });

  it('steps from the last entry to the end of the run', () => {
    const last = cursorOn(recording, recording.entries.length - 1);
    expect(stepForward(recording, last)).toEqual({ at: 30_000, index: recording.entries.length });
  });

  it('finds a moment among 10,000 entries without looking at all of them', () => {
    const long = longRecording();
    let reads = 0;
    const entries = new Proxy(long.entries, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(cursorAt({ ...long, entries }, 60_000)).toEqual(cursorAt(long, 60_000));
    expect(reads).toBeLessThan(15);
  });
});
