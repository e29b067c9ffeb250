import { toHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { readLabText } from '../../../../fixtures/lab-text';
import { INITIAL_DEFLATE } from './deflate-state';
import { readMessageFragment, toMessageFragment } from './message-link';
import {
  framesOf,
  INITIAL_MESSAGE,
  stepsOf,
  streamOf,
  withCut,
  withMessage,
  type MessageState,
} from './message-state';

const HELLO: MessageState = { text: 'Hello', cuts: [3], ping: null };

describe('the message of the lab', () => {
  it('[F2] is cut into frames as in the example of RFC 6455, section 5.7', () => {
    expect(toHex(streamOf(framesOf(HELLO)))).toBe('010348656c80026c6f');
    expect(toHex(streamOf(framesOf({ ...HELLO, cuts: [] })))).toBe('810548656c6c6f');
  });

  it('[F2] is put together behind a Ping that is answered first', () => {
    const frames = framesOf({ ...HELLO, ping: 1 });
    expect(frames.map(({ kind, fin }) => [kind, fin])).toEqual([
      ['text', false],
      ['ping', true],
      ['continuation', true],
    ]);
    const steps = stepsOf(frames);
    expect(steps.map(({ told }) => told.length)).toEqual([0, 0, 1, 2]);
    expect(steps.map(({ buffer }) => toHex(buffer))).toEqual(['', '48656c', '48656c', '']);
    expect(steps.at(-1)?.told.at(-1)).toBe('message: "Hello"');
  });

  it('[F2] may be cut inside a character, wherever', () => {
    const frames = framesOf({ text: '🎉', cuts: [1, 2, 3], ping: null });
    expect(frames.map(({ isSplit }) => isSplit)).toEqual([true, true, true, true]);
    expect(stepsOf(frames).at(-1)).toMatchObject({ told: ['message: "🎉"'], fault: '' });
  });

  it('keeps its cuts inside its text and the Ping among its fragments', () => {
    expect(withCut(HELLO, 3).cuts).toEqual([]);
    expect(withCut(HELLO, 1).cuts).toEqual([1, 3]);
    expect(withMessage({ ...HELLO, ping: 2 }, 'Hi')).toEqual({ text: 'Hi', cuts: [], ping: 1 });
    expect(withMessage(HELLO, '🎉'.repeat(20)).text).toBe('🎉'.repeat(16));
  });
});

describe('its link', () => {
  it('opens as it was written', () => {
    expect(toMessageFragment(INITIAL_MESSAGE)).toBe('');
    for (const state of [HELLO, { text: 'a&b=é%', cuts: [1, 2], ping: 3 }]) {
      expect(readMessageFragment(toMessageFragment(state))).toEqual({
        state,
        deflate: INITIAL_DEFLATE,
        problems: [],
      });
    }
  });

  it('carries how the message is compressed, in a message of its own too', () => {
    const on = { isOn: true, remembers: false, cut: 3 };
    for (const state of [INITIAL_MESSAGE, HELLO]) {
      for (const deflate of [INITIAL_DEFLATE, { ...INITIAL_DEFLATE, isOn: true }, on]) {
        const read = readMessageFragment(toMessageFragment(state, deflate));
        expect(read).toEqual({ state, deflate, problems: [] });
      }
    }
    expect(toMessageFragment(INITIAL_MESSAGE, on)).toBe('v=1&deflate=on&memory=off&deflate-cut=3');
    expect(toMessageFragment(INITIAL_MESSAGE, { ...on, isOn: false })).toBe('');
  });

  it.each([
    ['v=2', 'v'],
    ['v=1&deflate=yes', 'deflate'],
    ['v=1&memory=', 'memory'],
    ['v=1&deflate-cut=-1', 'deflate-cut'],
    ['v=1&cuts=a', 'cuts'],
    ['v=1&ping=-1', 'ping'],
    [`v=1&text=${'x'.repeat(65)}`, 'text'],
    ['v=1&colour=red', 'colour'],
  ])('of %s says what it could not use: %s', (fragment, name) => {
    expect(readMessageFragment(fragment).problems.map((problem) => problem.name)).toEqual([name]);
  });

  it('drops cuts outside the text instead of failing', () => {
    expect(readMessageFragment('v=1&text=ab&cuts=1,2,9&ping=9').state).toEqual({
      text: 'ab',
      cuts: [1],
      ping: 2,
    });
  });

  it('is good wherever the text has one', () => {
    const { links } = readLabText('messages-and-frames');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect([link, readMessageFragment(link).problems]).toEqual([link, []]);
    }
  });
});
