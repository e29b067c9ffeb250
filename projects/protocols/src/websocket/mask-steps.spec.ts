import { expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { RandomSource } from '../../testing/random-source.js';
import { maskPayload } from './mask-payload.js';
import { maskSteps } from './mask-steps.js';

it('[F5] shows the Hello of RFC 6455, section 5.7, byte by byte', () => {
  const steps = maskSteps(bytesOf('48656c6c6f'), bytesOf('37fa213d'));
  expect(steps.map(({ output }) => output)).toEqual([...bytesOf('7f9f4d5158')]);
  expect(steps[4]).toEqual({ index: 4, input: 0x6f, keyIndex: 0, keyByte: 0x37, output: 0x58 });
});

it('[F5] gives the bytes of the fast form, also in the middle', () => {
  const random = new RandomSource(53);
  const payload = random.bytes(1500);
  const key = random.bytes(4);
  const outputs = (range?: { start: number; end: number }) =>
    maskSteps(payload, key, range).map(({ output }) => output);
  expect(outputs()).toEqual([...maskPayload(payload, key)]);
  expect(outputs({ start: 1001, end: 2000 })).toEqual([...maskPayload(payload, key)].slice(1001));
});
