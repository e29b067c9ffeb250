import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { FrameDecoder } from './frame-decoder.js';
import type { Frame } from './frame.js';
import type { Inflate } from './inflate-message.js';
import { MessageAssembler, type MessageAssemblerOptions } from './message-assembler.js';
import { OPCODE } from './opcode.js';

const frame = (opcode: number, payload: Uint8Array, fin = true, rsv1 = false): Frame => ({
  fin,
  rsv1,
  rsv2: false,
  rsv3: false,
  opcode,
  maskingKey: null,
  payload,
});

/** Inflates without a memory; `null` for what is no DEFLATE. */
const inflate: Inflate = (bytes, limit) => {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return new Uint8Array(inflateRawSync(bytes, { finishFlush, maxOutputLength: limit + 1 }));
  } catch {
    return null;
  }
};

function assemble(hex: readonly string[], options: MessageAssemblerOptions = {}) {
  const decoder = new FrameDecoder({ permessageDeflate: true });
  const assembler = new MessageAssembler(options);
  return hex.flatMap((one) => decoder.push(bytesOf(one)).frames.map((each) => assembler.add(each)));
}

describe('[F2] MessageAssembler', () => {
  it('puts a text back together that was cut inside a character', () => {
    const bytes = encodeUtf8('a€b');
    for (let cut = 0; cut <= bytes.length; cut++) {
      const assembler = new MessageAssembler();
      const first = assembler.add(frame(OPCODE.text, bytes.slice(0, cut), false));
      const last = assembler.add(frame(OPCODE.continuation, bytes.slice(cut)));
      expect([first.kind, last]).toEqual(['pending', { kind: 'message', data: 'a€b' }]);
    }
  });

  it('fails with the first fragment that cannot be text, and only at the end when told so', () => {
    const fragments = ['0102c328', '800161'];
    expect(assemble(fragments)[0]).toMatchObject({
      kind: 'fault',
      code: 1007,
      error: { offset: 1 },
    });
    expect(assemble(fragments, { utf8: 'at-end' }).map(({ kind }) => kind)).toEqual([
      'pending',
      'fault',
    ]);
  });

  it('begins the next message with a clean slate', () => {
    expect(assemble(['02017e', '80017f', '8103e282ac'])).toEqual([
      { kind: 'pending' },
      { kind: 'message', data: bytesOf('7e7f') },
      { kind: 'message', data: '€' },
    ]);
  });

  it.each([
    ['a continuation of nothing', 1002, 'WS_NOTHING_TO_CONTINUE', ['800161']],
    ['a message inside another', 1002, 'WS_MESSAGE_UNFINISHED', ['010161', '810162']],
    ['text that ends inside a character', 1007, 'UTF8_TRUNCATED', ['0102e282', '8000']],
    ['fragments beyond the limit', 1009, 'WS_MESSAGE_TOO_LARGE', ['02026161', '80026161']],
  ])('answers %s with %d %s', (_what, code, name, frames) => {
    const last = assemble(frames, { maxMessage: 3 }).at(-1);
    expect(last).toMatchObject({ kind: 'fault', code, error: { code: name } });
  });

  it('refuses control frames, which are no part of a message', () => {
    expect(() => new MessageAssembler().add(frame(OPCODE.ping, new Uint8Array(0)))).toThrow(
      RangeError,
    );
  });
});

describe('permessage-deflate', () => {
  it.each([
    ['in one frame', ['c107f248cdc9c90700']],
    ['in two fragments, RSV1 on the first alone', ['4103f248cd', '8004c9c90700']],
    ['without compression', ['c10b000500faff48656c6c6f00']],
    ['in two blocks', ['c10df248050000 00ffffcac9c90700'.replaceAll(' ', '')]],
  ])('inflates the Hello of RFC 7692, section 7.2.3, %s', (_how, frames) => {
    expect(assemble(frames, { inflate }).at(-1)).toEqual({ kind: 'message', data: 'Hello' });
  });

  it('takes context over where the inflater does', async () => {
    const stream = createInflateRaw();
    const pieces: Uint8Array[] = [];
    stream.on('data', (piece: Uint8Array) => pieces.push(piece));
    const messages: string[] = [];
    for (const hex of ['c107f248cdc9c90700', 'c105f200110000']) {
      const [compressed] = assemble([hex]);
      if (compressed?.kind !== 'compressed') throw new Error('not recognised');
      stream.write(compressed.payload);
      await new Promise<void>((resolve) => {
        stream.write(bytesOf('0000ffff'), () => resolve());
      });
      messages.push(Buffer.concat(pieces.splice(0)).toString());
    }
    expect(messages).toEqual(['Hello', 'Hello']);
  });

  it('leaves messages without RSV1 alone', () => {
    expect(assemble(['810548656c6c6f'], { inflate })).toEqual([{ kind: 'message', data: 'Hello' }]);
  });

  it.each([
    ['what is no DEFLATE', 1007, 'WS_BAD_DEFLATE', 'c103ffffff'],
    ['what inflates beyond the limit', 1009, 'WS_MESSAGE_TOO_LARGE', 'c107f248cdc9c90700'],
  ])('answers %s with %d %s', (_what, code, name, hex) => {
    const maxMessage = code === 1009 ? 4 : 100;
    expect(assemble([hex], { inflate, maxMessage })).toMatchObject([
      { kind: 'fault', code, error: { code: name } },
    ]);
  });
});
