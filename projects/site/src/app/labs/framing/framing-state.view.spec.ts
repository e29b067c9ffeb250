import { toHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { readLabText } from '../../../../fixtures/lab-text';
import { readFramingFragment, toFramingFragment } from './framing-link';
import {
  INITIAL_FRAMING,
  readsOf,
  segmentsOf,
  stepsOf,
  withLines,
  type FramingState,
} from './framing-state';

const with_ = (changes: Partial<FramingState>): FramingState => ({
  ...INITIAL_FRAMING,
  ...changes,
});
const completed = (state: FramingState) => stepsOf(state).flatMap((step) => step.completed);

describe('[N2] messages over a stream of bytes', () => {
  it('stick together and are split, and come out as they went in, whatever TCP does', () => {
    for (const noDelay of [true, false]) {
      for (const late of [true, false]) {
        for (const read of [1, 2, 3, 7, 16, 64]) {
          const state = with_({ noDelay, late, read });
          expect(completed(state), JSON.stringify(state)).toEqual(state.messages);
          expect(stepsOf(state).at(-1)?.waiting).toBe(0);
        }
      }
    }
  });

  it('leave one by one without delay, and together behind the first with it', () => {
    expect(segmentsOf(with_({ noDelay: true })).map(({ length }) => length)).toEqual([7, 14, 5]);
    expect(segmentsOf(with_({ noDelay: false })).map(({ length }) => length)).toEqual([7, 19]);
  });

  it('are one read for a late reader, though each was a segment', () => {
    expect(readsOf(with_({ noDelay: true, late: true, read: 64 }))).toHaveLength(1);
  });

  it('have lengths in network byte order, behind the magic bytes', () => {
    const [first] = readsOf(with_({ magic: true, lengthBytes: 4, read: 64, noDelay: true }));
    expect(toHex(first!)).toBe('cafe0000000568656c6c6f');
  });

  it('are lost for good after a wrong length: in silence, or named where magic bytes tell', () => {
    const silent = with_({ mistake: true });
    expect(completed(silent)).not.toEqual(silent.messages);
    expect(stepsOf(silent).map(({ fault }) => fault)).not.toContain('TCP_BAD_MAGIC');
    const told = with_({ mistake: true, magic: true });
    expect(stepsOf(told).map(({ fault }) => fault)).toContain('TCP_BAD_MAGIC');
  });

  it('stay within the limits of the lab', () => {
    expect(withLines(INITIAL_FRAMING, '1\n2\n3\n4\n5\n6\n7').messages).toHaveLength(6);
    expect(withLines(INITIAL_FRAMING, '🎉'.repeat(11)).messages).toEqual(['🎉'.repeat(10)]);
  });
});

describe('its link', () => {
  it('opens as it was written', () => {
    expect(toFramingFragment(INITIAL_FRAMING)).toBe('');
    const states = [
      with_({ messages: ['a&b=é%', ''], read: 1, mistake: true }),
      with_({ lengthBytes: 4, magic: true, noDelay: true, late: true }),
    ];
    for (const state of states) {
      expect(readFramingFragment(toFramingFragment(state))).toEqual({ state, problems: [] });
    }
  });

  it.each([
    ['v=2', 'v'],
    ['v=1&length=3', 'length'],
    ['v=1&read=0', 'read'],
    ['v=1&read=65', 'read'],
    ['v=1&magic=yes', 'magic'],
    ['v=1&toString=on', 'toString'],
    [`v=1&messages=${'x'.repeat(41)}`, 'messages'],
  ])('of %s says that %s cannot be used', (fragment, name) => {
    const { state, problems } = readFramingFragment(fragment);
    expect(state).toEqual(INITIAL_FRAMING);
    expect(problems.map((problem) => problem.name)).toEqual([name]);
  });

  it('is good wherever the text has one', () => {
    const { links } = readLabText('framing');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect([link, readFramingFragment(link).problems]).toEqual([link, []]);
    }
  });
});
