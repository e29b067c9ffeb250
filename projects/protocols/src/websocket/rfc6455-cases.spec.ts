import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { chunksOf, rfc6455Cases, type Rfc6455Case } from '../../testing/rfc6455-case.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { decodeClosePayload } from './close-payload.js';
import { encodeFrame } from './encode-frame.js';
import { FrameDecoder } from './frame-decoder.js';
import type { DecodedFrame } from './frame.js';

type FrameRow = [offset: number, first: number, key: string | null, payload: number, end: number];

const RULES: Readonly<Record<string, string>> = {
  'control payload over 125 (5.5)': 'WS_CONTROL_TOO_LONG',
  'RSV bits must be 0 (5.2)': 'WS_UNEXPECTED_RSV',
  'reserved opcode (5.2)': 'WS_UNKNOWN_OPCODE',
  'control frames must not be fragmented (5.5)': 'WS_CONTROL_FRAGMENTED',
  'text is not UTF-8 (8.1)': 'UTF8_INVALID',
  'text ends inside a code point (8.1)': 'UTF8_TRUNCATED',
  'close payload of 1 octet (5.5.1)': 'WS_CLOSE_PAYLOAD_ONE_BYTE',
  'close reason is not UTF-8 (5.5.1, 8.1)': 'WS_CLOSE_REASON_INVALID',
};

function decode(chunks: readonly Uint8Array[], masked: boolean) {
  const decoder = new FrameDecoder({ masked });
  const results = chunks.map((chunk) => decoder.push(chunk));
  return {
    frames: results.flatMap((result) => result.frames),
    error: results.at(-1)?.error ?? null,
  };
}

const CASES = rfc6455Cases('rfc6455-cases.txt');

describe('[T5] frames of the Autobahn Testsuite and RFC 6455, section 5.7', () => {
  it.each(CASES)('%s %s: %s', (_, role, _title, one) => {
    const chunks = chunksOf(one, role);
    const stream = concatBytes(chunks);
    const { frames, error } = decode(chunks, role === 'toServer');

    // Frames as dissected by the table, up to the one that breaks a rule of the header.
    const rows = one.frames[role] ?? [];
    const valid = error === null ? rows : rows.filter(([offset]) => offset < error.offset - 1);
    expect(frames.map((frame) => frame.bytes)).toEqual(
      valid.map(([offset, , , , end]) => stream.slice(offset, end)),
    );
    frames.forEach((frame, index) => {
      const [offset, first, key, payloadOffset] = rows[index] as FrameRow;
      expect(encodeFrame(frame)).toEqual(frame.bytes);
      expect(frame.bytes[0]).toBe(first);
      expect(frame.fin).toBe((first & 0x80) !== 0);
      expect(frame.maskingKey).toEqual(key === null ? null : bytesOf(key));
      expect(frame.payload.length).toBe(frame.bytes.length - (payloadOffset - offset));
    });
    expect(firstFault(frames, error?.code)).toBe(expectedFault(one));
    if (error !== null && one.error !== null) {
      expect(error.offset + 1).toBeGreaterThanOrEqual(one.error.at[role] ?? 0);
    }
  });
});

/** What a receiver built on the codec runs into first; the rules of messages are not the codec's, only their UTF-8 is. */
function firstFault(
  frames: readonly DecodedFrame[],
  headerFault: string | undefined,
): string | null {
  let fragments: Uint8Array[] = [];
  let isText = false;
  let isOpen = false;
  for (const frame of frames) {
    if (frame.opcode === 8) {
      const close = decodeClosePayload(frame.payload);
      return close.ok ? null : close.error.code;
    }
    if (frame.opcode > 8) continue;
    if ((frame.opcode === 0) !== isOpen) return 'message rule';
    if (frame.opcode !== 0) isText = frame.opcode === 1;
    fragments.push(frame.payload);
    isOpen = !frame.fin;
    const text = isText ? decodeUtf8(concatBytes(fragments)) : null;
    if (text?.ok === false && (frame.fin || text.error.code === 'UTF8_INVALID')) {
      return text.error.code;
    }
    if (frame.fin) fragments = [];
  }
  return headerFault ?? null;
}

function expectedFault({ error }: Rfc6455Case): string | null {
  if (error === null) return null;
  if (error.rule.endsWith('(5.4)')) return 'message rule';
  if (error.rule.endsWith('must not be sent (7.4)')) return 'WS_CLOSE_CODE_FORBIDDEN';
  return RULES[error.rule] ?? error.rule;
}
