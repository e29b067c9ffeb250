import { encodeUtf8, OPCODE, type DecodedFrame } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { MessageAssembler } from './message-assembler.js';

const frame = (opcode: number, payload: Uint8Array, fin = true): DecodedFrame => ({
  fin,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  opcode,
  maskingKey: null,
  payload,
  bytes: payload,
});

describe('MessageAssembler', () => {
  it('puts a text back together that was cut inside a character', () => {
    const bytes = encodeUtf8('a€b');
    for (let cut = 0; cut <= bytes.length; cut++) {
      const assembler = new MessageAssembler(100);
      const first = assembler.add(frame(OPCODE.text, bytes.slice(0, cut), false));
      const last = assembler.add(frame(OPCODE.continuation, bytes.slice(cut)));
      expect([first.kind, last]).toEqual(['pending', { kind: 'message', data: 'a€b' }]);
    }
  });

  it('is ready for the next message', () => {
    const assembler = new MessageAssembler(100);
    assembler.add(frame(OPCODE.binary, new Uint8Array([1]), false));
    assembler.add(frame(OPCODE.continuation, new Uint8Array([2])));
    expect(assembler.add(frame(OPCODE.text, encodeUtf8('next')))).toEqual({
      kind: 'message',
      data: 'next',
    });
  });

  it.each<[string, number, readonly DecodedFrame[]]>([
    ['a continuation of nothing', 1002, [frame(OPCODE.continuation, new Uint8Array(1))]],
    [
      'a new message inside another',
      1002,
      [frame(OPCODE.text, new Uint8Array(1), false), frame(OPCODE.text, new Uint8Array(1))],
    ],
    ['invalid UTF-8', 1007, [frame(OPCODE.text, new Uint8Array([0xc3, 0x28]))]],
    [
      'fragments beyond the limit',
      1009,
      [
        frame(OPCODE.binary, new Uint8Array(60), false),
        frame(OPCODE.continuation, new Uint8Array(60), false),
      ],
    ],
  ])('answers %s with %d', (_what, code, frames) => {
    const assembler = new MessageAssembler(100);
    const last = frames.map((one) => assembler.add(one)).at(-1);
    expect(last).toMatchObject({ kind: 'fault', code });
  });
});
