import { describe, expect, it } from 'vitest';
import { causesOf } from './causes-of.js';
import { allEffectsOf, effectsOf } from './effects-of.js';
import type { Recording, TraceEntry } from './trace-entry.js';

/** A recording whose entries have these causes. */
function recordingOf(...causes: (number | null)[]): Recording {
  const entries = causes.map((cause, seq): TraceEntry => ({
    seq,
    at: seq,
    kind: 'note',
    layer: 'program',
    direction: 'local',
    from: 'client',
    to: 'client',
    connection: null,
    bytes: new Uint8Array(0),
    text: '',
    cause: cause === null ? null : { seq: cause, timer: null },
    answers: null,
  }));
  return { version: 1, scenario: 'made', seed: 1, duration: 100, truncated: false, entries };
}

//                           0     1  2  3  4     5
const TREE = recordingOf(null, 0, 0, 1, null, 3);

describe('causes and effects', () => {
  it('trace an entry back to what the scenario started', () => {
    expect(causesOf(TREE, 5)).toEqual([3, 1, 0]);
    expect(causesOf(TREE, 4)).toEqual([]);
    expect(causesOf(TREE, 99)).toEqual([]);
  });

  it('trace an entry forward, one step or all the way', () => {
    expect([0, 1, 2, 3, 4, 5].map((seq) => effectsOf(TREE, seq))).toEqual([
      [1, 2],
      [3],
      [],
      [5],
      [],
      [],
    ]);
    expect(allEffectsOf(TREE, 0)).toEqual([1, 2, 3, 5]);
    expect(allEffectsOf(TREE, 1)).toEqual([3, 5]);
    expect(effectsOf(TREE, 99)).toEqual([]);
  });

  it('are each other’s opposite', () => {
    for (const { seq } of TREE.entries) {
      for (const effect of allEffectsOf(TREE, seq)) expect(causesOf(TREE, effect)).toContain(seq);
    }
  });

  it('do not run in circles where a recording is wrong', () => {
    const wrong = recordingOf(1, 0, 2);
    expect(causesOf(wrong, 1)).toEqual([0]);
    expect(allEffectsOf(wrong, 0)).toEqual([1]);
    expect(allEffectsOf(wrong, 2)).toEqual([]);
  });

  it('trace 100,000 entries in a chain', () => {
    const chain = recordingOf(null, ...Array.from({ length: 99_999 }, (_, seq) => seq));
    expect(causesOf(chain, 99_999)).toHaveLength(99_999);
    expect(allEffectsOf(chain, 0)).toHaveLength(99_999);
  });
});
