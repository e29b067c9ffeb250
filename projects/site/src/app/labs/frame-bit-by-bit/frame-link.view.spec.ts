import { toHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { readLabText } from '../../../../fixtures/lab-text';
import { readFrameFragment, toFrameFragment } from './frame-link';
import { frameBytes, INITIAL, withBitFlipped, withLength } from './frame-state';

describe('the link of the frame lab', () => {
  it('is empty for the state in which the lab opens', () => {
    expect(toFrameFragment({ frame: INITIAL, pinned: null })).toBe('');
    expect(readFrameFragment('').state).toEqual({ frame: INITIAL, pinned: null });
  });

  it.each([
    [withBitFlipped(INITIAL, 1), null],
    [{ ...INITIAL, from: 'server' as const }, '0.4'],
    [withLength(INITIAL, 65_536), '0.7'],
    [withLength({ ...INITIAL, from: 'server' }, 70_000), null],
  ])('opens as it was written, %#', (frame, pinned) => {
    const fragment = toFrameFragment({ frame, pinned });
    const { state, problems } = readFrameFragment(fragment);
    expect(problems).toEqual([]);
    expect(state).toEqual({ frame, pinned });
    expect(fragment.length).toBeLessThan(300);
  });

  it.each([
    ['v=2&bytes=8100', 'v'],
    ['v=1&bytes=81z0', 'bytes'],
    ['v=1&bytes=', 'bytes'],
    [`v=1&bytes=${'00'.repeat(1025)}`, 'bytes'],
    ['v=1&from=nobody', 'from'],
    ['v=1&fill=99999999x00000000', 'fill'],
    ['v=1&fill=12', 'fill'],
    ['v=1&pinned=<b>', 'pinned'],
    ['v=1&colour=red', 'colour'],
    ['v=1&bytes=8100%', 'bytes'],
  ])('of %s says what it could not use: %s', (fragment, name) => {
    const { state, problems } = readFrameFragment(fragment);
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(toHex(frameBytes(state.frame))).toBe(toHex(INITIAL.head));
  });

  it('is good wherever the text has one', () => {
    const { links } = readLabText('frame-bit-by-bit');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect([link, readFrameFragment(link).problems]).toEqual([link, []]);
  });
});
