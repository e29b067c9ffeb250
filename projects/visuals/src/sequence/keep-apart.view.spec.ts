import { describe, expect, it } from 'vitest';
import { keepApart } from './keep-apart';
import type { MessageLabel, MessageView, Point } from './message.view';

const words = (from: Point, to: Point): MessageLabel => ({
  text: 'GET',
  size: '',
  anchor: 'start',
  x: 14,
  transform: '',
  from,
  to,
});
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
  label: words(from, to),
  otherLabels: [],
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

  it('keeps the label of what is under way before that of others, and first of all that of what the reader looks at', () => {
    const first = labelled(1, { x: 0, y: 0 }, { x: 200, y: 100 });
    const crossing = labelled(2, { x: 0, y: 100 }, { x: 200, y: 0 });
    const underWay = { ...crossing, phase: 'under way' } as const;
    expect(kept(first, crossing)).toEqual([1]);
    expect(kept(first, underWay)).toEqual([2]);
    expect(kept({ ...first, isSelected: true }, underWay)).toEqual([1]);
  });

  it('moves a label to the other end of its line before it takes it, and says nothing twice', () => {
    const first = labelled(1, { x: 0, y: 0 }, { x: 60, y: 0 });
    const second = labelled(2, { x: 0, y: 5 }, { x: 60, y: 5 });
    const elsewhere = words({ x: 140, y: 5 }, { x: 200, y: 5 });
    const labels = keepApart([first, { ...second, otherLabels: [elsewhere] }], []).map(
      ({ label }) => label,
    );
    expect(labels).toEqual([first.label, elsewhere]);
    const taken = [{ from: { x: 150, y: 0 }, to: { x: 190, y: 0 } }];
    expect(keepApart([first, { ...second, otherLabels: [elsewhere] }], taken)[1]?.label).toBeNull();
  });

  it('takes the label that would run over words that stay where they are', () => {
    const message = labelled(1, { x: 0, y: 0 }, { x: 200, y: 100 });
    const said = (y: number) => [{ from: { x: 60, y }, to: { x: 160, y } }];
    expect(keepApart([message], said(50))[0]?.label).toBeNull();
    expect(keepApart([message], said(150))[0]?.label).not.toBeNull();
  });

  it('lets labels behind each other on one line stand, and messages without one', () => {
    const first = labelled(1, { x: 0, y: 0 }, { x: 60, y: 0 });
    const behind = labelled(2, { x: 90, y: 0 }, { x: 150, y: 0 });
    const without = { ...labelled(3, { x: 0, y: 0 }, { x: 60, y: 0 }), label: null };
    expect(kept(first, without, behind)).toEqual([1, 2]);
  });
});
