import { describe, expect, it } from 'vitest';
import { keepApart } from './keep-apart';
import type { MessageView, Point } from './message.view';

const labelled = (seq: number, from: Point, to: Point): MessageView => ({
  seq,
  ordinal: seq,
  layer: 'http',
  direction: 'client-to-server',
  phase: 'arrived',
  arrowhead: '',
  start: from,
  tip: to,
  goal: to,
  isChanged: false,
  isSelected: false,
  description: '',
  label: { text: 'GET', size: '', anchor: 'start', x: 14, transform: '', from, to },
});
const kept = (...messages: readonly MessageView[]): readonly number[] =>
  keepApart(messages, []).flatMap(({ seq, label }) => (label === null ? [] : [seq]));

describe('keepApart', () => {
  it('keeps the first of two labels that cross', () => {
    const falling = labelled(1, { x: 0, y: 0 }, { x: 200, y: 100 });
    const rising = labelled(2, { x: 0, y: 100 }, { x: 200, y: 0 });
    expect(kept(falling, rising)).toEqual([1]);
    expect(kept(rising, falling)).toEqual([2]);
  });

  it('keeps the first of two labels less than a line apart, and both of two that are further', () => {
    const first = labelled(1, { x: 0, y: 0 }, { x: 100, y: 20 });
    const beside = (by: number) => labelled(2, { x: 40, y: by }, { x: 140, y: 20 + by });
    expect(kept(first, beside(16))).toEqual([1]);
    expect(kept(first, beside(40))).toEqual([1, 2]);
  });

  it('takes the label that would run over words that stay where they are', () => {
    const message = labelled(1, { x: 0, y: 0 }, { x: 200, y: 100 });
    const words = (y: number) => [{ from: { x: 60, y }, to: { x: 160, y } }];
    expect(keepApart([message], words(50))[0]?.label).toBeNull();
    expect(keepApart([message], words(150))[0]?.label).not.toBeNull();
  });

  it('lets labels behind each other on one line stand, and messages without one', () => {
    const first = labelled(1, { x: 0, y: 0 }, { x: 60, y: 0 });
    const behind = labelled(2, { x: 90, y: 0 }, { x: 150, y: 0 });
    const without = { ...labelled(3, { x: 0, y: 0 }, { x: 60, y: 0 }), label: null };
    expect(kept(first, without, behind)).toEqual([1, 2]);
  });
});
