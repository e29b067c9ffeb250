import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { longRecording } from '../fixtures/long-recording';
import { cursorAtEnd } from '../timeline/cursor';
import { prepareSequence } from './prepare-sequence';
import { createSequenceLayout, roomyLayoutOf } from './sequence-layout';
import { ROOMY } from './place-entries';
import { toSequenceView } from './sequence.view';

const LENGTH = 4000;

/** A recording that counts how often one of its entries is read. */
function counting(): { readonly recording: Recording; reads(): number } {
  let reads = 0;
  const plain = longRecording(LENGTH);
  const entries = new Proxy(plain.entries, {
    get(target, name): unknown {
      if (typeof name === 'string' && /^\d+$/.test(name)) reads++;
      return Reflect.get(target, name);
    },
  });
  return {
    recording: { ...plain, entries },
    reads: () => {
      const before = reads;
      reads = 0;
      return before;
    },
  };
}

describe('prepareSequence', () => {
  it('goes through a recording a part at a time, and leaves little for the drawing', () => {
    const { recording, reads } = counting();
    const parts: number[] = [];
    for (const _part of prepareSequence(recording)) parts.push(reads());
    expect(parts.length).toBeGreaterThan(4);
    expect(Math.max(...parts), 'entries read by one part').toBeLessThan(3 * LENGTH);

    const layout = roomyLayoutOf(recording);
    const cursor = cursorAtEnd(recording);
    const top = layout.height - 1000;
    const bottom = layout.height;
    const window = { cursor, width: 640, top, bottom, selected: 0, compact: false };
    expect(toSequenceView(layout, window).messages.length).toBeGreaterThan(10);
    expect(reads(), 'entries read by the drawing').toBeLessThan(LENGTH / 10);
  });

  it('makes what is there without it', () => {
    const one = longRecording(100);
    const other = longRecording(100);
    expect([...prepareSequence(one)].length).toBeGreaterThan(4);
    const prepared = roomyLayoutOf(one);
    const plain = createSequenceLayout(other, ROOMY);
    expect(prepared).toBe(roomyLayoutOf(one));
    expect(prepared.height).toBe(plain.height);
    expect(prepared.messages.all).toEqual(plain.messages.all);
  });
});
