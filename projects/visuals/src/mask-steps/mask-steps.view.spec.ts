import { expect, it } from 'vitest';
import { bytesOf } from '../fixtures/bytes-of';
import { toMaskView } from './mask-steps.view';

const HELLO = bytesOf('48656c6c6f');
const KEY = bytesOf('37fa213d');

it('[F5] masks Hello as the RFC does, the key beginning again after four bytes', () => {
  const { rows, says } = toMaskView(HELLO, KEY, 5);
  expect(rows.map(({ output }) => output.hex).join('')).toBe('7f9f4d5158');
  expect(rows.map(({ keyIndex }) => keyIndex)).toEqual([0, 1, 2, 3, 0]);
  expect(rows[4]).toMatchObject({ input: { binary: '01101111' }, key: { binary: '00110111' } });
  expect(rows[4]?.output.binary).toBe('01011000');
  expect(says).toBe('Byte 4: 6f XOR 37 (key byte 0) is 58.');
});

it('shows what is done, what is at hand and what is to come', () => {
  expect(toMaskView(HELLO, KEY, 2).rows.map(({ state }) => state)).toEqual([
    ...['done', 'now', 'next', 'next', 'next'],
  ]);
  expect(toMaskView(HELLO, KEY, 0).says).toBe('No byte is masked yet.');
});

it('keeps the byte at hand among the rows of a long payload', () => {
  const { rows } = toMaskView(new Uint8Array(1000), KEY, 500);
  expect(rows.length).toBe(8);
  expect(rows.find(({ state }) => state === 'now')?.index).toBe(499);
  expect(toMaskView(new Uint8Array(1000), KEY, 1000).rows.at(-1)?.index).toBe(999);
});
