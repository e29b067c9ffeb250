import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectTiled } from '../../testing/expect-tiled.js';
import { RandomSource } from '../../testing/random-source.js';
import { chunksOf, rfc6455Cases } from '../../testing/rfc6455-case.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { findField } from '../field/find-field.js';
import { dissectFrame } from './dissect-frame.js';
import { FRAME_ABNF } from './frame-abnf.js';
import { FrameDecoder } from './frame-decoder.js';

const HELLO = bytesOf('818537fa213d7f9f4d5158');

/** Codes of the payload's own rules, which `FrameDecoder` leaves to its user. */
const OF_PAYLOAD = /^(?:UTF8|WS_CLOSE)_/;

/** Dissects every frame of a stream and expects of each what the decoder says. */
function expectSameVerdicts(stream: Uint8Array, masked: boolean): void {
  const decoder = new FrameDecoder({ masked });
  const { frames, error } = decoder.push(stream);
  let offset = 0;
  for (const frame of frames) {
    const { field, error: fault, length } = dissectFrame(stream, { masked, offset });
    if (fault !== null) expect(fault.code).toMatch(OF_PAYLOAD);
    expect([field.start, length]).toEqual([offset, frame.bytes.length]);
    expectTiled(field);
    expect(findField(field, 'FIN')?.value).toBe(frame.fin);
    expect(findField(field, 'opcode')?.value).toBe(frame.opcode);
    const data = findField(field, 'Payload data');
    const wire = data === undefined ? [] : [...stream.subarray(data.start, data.end)];
    expect([...(data?.content?.bytes ?? wire)]).toEqual([...frame.payload]);
    offset += length;
  }
  if (offset === stream.length) return;
  const last = dissectFrame(stream, { masked, offset });
  expectTiled(last.field);
  expect(last.error?.code).toBe(error?.code ?? 'WS_INCOMPLETE');
  expect(last.error?.offset).toBe(error?.offset ?? stream.length);
}

describe('[F1] dissectFrame', () => {
  it('names every bit of the masked Hello of RFC 6455, section 5.7', () => {
    const { field, error } = dissectFrame(HELLO);
    expect(error).toBeNull();
    expectTiled(field);
    expect(
      field.children.map(({ name, start, end, bits, value }) => [
        name,
        bits === null ? `${start}-${end}` : `${start}.${bits.first}+${bits.count}`,
        value,
      ]),
    ).toEqual([
      ['FIN', '0.0+1', true],
      ['RSV1', '0.1+1', false],
      ['RSV2', '0.2+1', false],
      ['RSV3', '0.3+1', false],
      ['opcode', '0.4+4', 1],
      ['MASK', '1.0+1', true],
      ['Payload len', '1.1+7', 5],
      ['Masking-key', '2-6', '37fa213d'],
      ['Payload data', '6-11', null],
    ]);
    expect(findField(field, 'Payload data', 'text')).toMatchObject({
      start: 6,
      end: 11,
      value: 'Hello',
    });
  });

  it('takes a Close frame apart to its code and reason', () => {
    const { field, error } = dissectFrame(bytesOf('880503e8627965'));
    expect(error).toBeNull();
    expect(findField(field, 'status code')).toMatchObject({ start: 2, end: 4, value: 1000 });
    expect(findField(field, 'reason')).toMatchObject({ start: 4, end: 7, value: 'bye' });
  });

  it.each([
    ['880103', 'WS_CLOSE_PAYLOAD_ONE_BYTE', 2],
    ['880203ed', 'WS_CLOSE_CODE_FORBIDDEN', 2],
    ['880403e8c328', 'WS_CLOSE_REASON_INVALID', 5],
    ['8102c328', 'UTF8_INVALID', 3],
    ['8101c3', 'UTF8_TRUNCATED', 3],
    ['c10548656c6c6f', 'WS_UNEXPECTED_RSV', 0],
    ['817e000548656c6c6f', 'WS_LENGTH_NOT_MINIMAL', 2],
    ['', 'WS_INCOMPLETE', 0],
    ['81', 'WS_INCOMPLETE', 1],
    ['817e01', 'WS_INCOMPLETE', 3],
    ['818537fa', 'WS_INCOMPLETE', 4],
  ])('answers %s with %s at %d and the tree so far', (hex, code, offset) => {
    const { field, error } = dissectFrame(bytesOf(hex));
    expect([error?.code, error?.offset]).toEqual([code, offset]);
    expect(error?.source).toMatch(/^RFC (?:6455|3629)/);
    expectTiled(field);
  });

  it('leaves the payload of a compressed frame alone', () => {
    const compressed = bytesOf('c107f248cdc9c90700');
    const { field, error } = dissectFrame(compressed, { permessageDeflate: true });
    expect(error).toBeNull();
    expect(findField(field, 'Payload data')?.children).toEqual([]);
  });

  it.each(rfc6455Cases('rfc6455-cases.txt'))(
    'agrees with the decoder: %s %s',
    (_, role, _t, one) => {
      expectSameVerdicts(concatBytes(chunksOf(one, role)), role === 'toServer');
    },
  );

  it('agrees with the decoder on random and on damaged frames', () => {
    const random = new RandomSource(6455);
    for (let round = 0; round < 2000; round++) {
      const bytes = round % 2 === 0 ? random.bytes(random.below(40)) : HELLO.slice();
      if (round % 2 === 1) bytes[random.below(bytes.length)] = random.below(256);
      expectSameVerdicts(bytes, random.below(2) === 0);
    }
  });

  it('has a field for every rule of the grammar', () => {
    const trees = ['818537fa213d7f9f4d5158', `827e0100${'00'.repeat(256)}`].map(
      (hex) => dissectFrame(bytesOf(hex)).field,
    );
    const missing = FRAME_ABNF.filter(
      ({ field }) => !trees.some((tree) => findField(tree, field) !== undefined),
    );
    expect(missing).toEqual([]);
  });
});
