import { decodeUtf8 } from '../bytes/utf8.js';
import { bitField, byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { toHex } from '../bytes/hex.js';
import { moveField } from '../field/move-field.js';
import { ProtocolError } from '../protocol-error.js';
import { dissectClosePayload } from './dissect-close-payload.js';
import type { FrameDecoderOptions } from './frame-decoder-options.js';
import { bytesNeeded, frameRules, lengthFieldEnd, payloadLength } from './frame-header.js';
import { maskPayload } from './mask-payload.js';
import { isControl, OPCODE, opcodeName } from './opcode.js';

/** Options of `dissectFrame`. */
export interface FrameDissectionOptions extends FrameDecoderOptions {
  /** Index of the frame's first byte, default 0. */
  readonly offset?: number;
  /**
   * Takes the payload of a whole text or binary message apart. Its positions count in the payload; it is moved to where
   * the payload stands.
   */
  readonly inner?: (payload: Uint8Array, isText: boolean) => Dissection;
}

const SECTION = 'RFC 6455, section 5.2';
const RSV = ['RSV1', 'RSV2', 'RSV3'] as const;

/**
 * One WebSocket frame taken apart to the bit. The tree goes as far as the bytes do, also where they break a rule.
 *
 * @errors those of `FrameDecoder`; `WS_INCOMPLETE` when more bytes have to come; for a Close frame those of
 *   `decodeClosePayload`; for a text that is one frame `UTF8_INVALID` and `UTF8_TRUNCATED`; those of `inner`
 * @source RFC 6455, section 5.2
 */
export function dissectFrame(bytes: Uint8Array, options: FrameDissectionOptions = {}): Dissection {
  const { offset = 0 } = options;
  const needed = bytesNeeded(bytes, offset, bytes.length, frameRules(options), offset);
  const available = bytes.length - offset;
  const header = headerFields(bytes, offset);
  let error: ProtocolError | null = null;
  if (typeof needed !== 'number') error = needed;
  else if (needed > available || available < 2) {
    error = new ProtocolError('WS_INCOMPLETE', bytes.length);
  }

  const fields = [...header.fields];
  let { end } = header;
  if (header.isWhole) {
    end = Math.min(bytes.length, header.end + header.length);
    const payload = payloadField(bytes, header, end, error === null ? options : null);
    if (payload !== null) {
      fields.push(payload.field);
      error ??= payload.error;
    }
  }
  const opcode = (bytes[offset] ?? 0) & 0x0f;
  const name = available > 0 ? `a ${opcodeName(opcode)} frame` : 'nothing yet';
  const field = byteField('frame', [offset, end], null, name, 'RFC 6455, section 5', fields);
  return { field, error, length: end - offset };
}

interface FrameHeader {
  readonly fields: readonly Field[];
  /** Byte after the last header byte at hand. */
  readonly end: number;
  /** Whether all of the header is there. */
  readonly isWhole: boolean;
  readonly first: number;
  readonly length: number;
  readonly key: Uint8Array | null;
}

function headerFields(bytes: Uint8Array, start: number): FrameHeader {
  const fields: Field[] = [];
  const part = { fields, first: bytes[start] ?? 0, length: 0, key: null, isWhole: false };
  if (bytes.length <= start) return { ...part, end: start };
  fields.push(...firstByteFields(part.first, start));
  const second = bytes[start + 1];
  if (second === undefined) return { ...part, end: start + 1 };

  const isMasked = second >= 0x80;
  const length7 = second & 0x7f;
  fields.push(...secondByteFields(isMasked, length7, start + 1));
  const lengthEnd = start + lengthFieldEnd(length7);
  if (bytes.length < lengthEnd) return { ...part, end: Math.min(bytes.length, start + 2) };
  const length = payloadLength(bytes, start, length7);
  if (length7 > 125) {
    const meaning = `${length} bytes of payload, in network byte order`;
    fields.push(
      byteField('Extended payload length', [start + 2, lengthEnd], length, meaning, SECTION),
    );
  }
  if (!isMasked) return { ...part, length, isWhole: true, end: lengthEnd };
  if (bytes.length < lengthEnd + 4) return { ...part, length, end: lengthEnd };
  const key = bytes.subarray(lengthEnd, lengthEnd + 4);
  fields.push(
    byteField(
      'Masking-key',
      [lengthEnd, lengthEnd + 4],
      toHex(key),
      'byte n of the payload is XORed with byte n mod 4 of the key',
      'RFC 6455, section 5.3',
    ),
  );
  return { ...part, length, key, isWhole: true, end: lengthEnd + 4 };
}

function firstByteFields(first: number, start: number): Field[] {
  const fin = first >= 0x80;
  const opcode = first & 0x0f;
  const kind = isControl(opcode) ? 'control frame' : 'data frame';
  return [
    bitField(
      'FIN',
      [start, 0, 1],
      fin,
      fin ? 'the last fragment of its message' : 'more fragments follow',
      SECTION,
    ),
    reservedField(RSV[0], start, 1, first),
    reservedField(RSV[1], start, 2, first),
    reservedField(RSV[2], start, 3, first),
    bitField('opcode', [start, 4, 4], opcode, `${opcodeName(opcode)}, a ${kind}`, SECTION),
  ];
}

function reservedField(name: string, start: number, bit: number, first: number): Field {
  const isSet = (first & (0x80 >> bit)) !== 0;
  const meaning = !isSet
    ? 'no extension uses it'
    : bit === 1
      ? 'set: compressed, if permessage-deflate was agreed on'
      : 'set: needs an extension that gives it a meaning';
  return bitField(name, [start, bit, 1], isSet, meaning, SECTION);
}

function secondByteFields(isMasked: boolean, length7: number, at: number): Field[] {
  const length =
    length7 === 126
      ? 'the next 2 bytes are the length'
      : length7 === 127
        ? 'the next 8 bytes are the length'
        : length7 === 1
          ? '1 byte of payload'
          : `${length7} bytes of payload`;
  return [
    bitField(
      'MASK',
      [at, 0, 1],
      isMasked,
      isMasked ? 'masked, as a client must' : 'not masked, as a server must',
      SECTION,
    ),
    bitField('Payload len', [at, 1, 7], length7, length, SECTION),
  ];
}

/** @param options - `null` when the frame breaks a rule already: then nobody reads its payload. */
function payloadField(
  bytes: Uint8Array,
  { end: start, first, key }: FrameHeader,
  end: number,
  options: FrameDissectionOptions | null,
): Dissection | null {
  if (start === end && (first & 0x0f) !== OPCODE.text) return null;
  const wire = bytes.subarray(start, end);
  const payload = key === null ? wire : maskPayload(wire, key);
  const inside = options === null ? null : insideOf(payload, first, options);
  const children = inside === null ? [] : inside.fields(start);
  const what = key === null ? 'as it is meant' : 'masked on the wire';
  const plain = byteField('Payload data', [start, end], null, what, SECTION, children);
  const content = { bytes: payload, aligned: true };
  const field = key === null ? plain : { ...plain, content };
  const error = inside?.error ?? null;
  const moved =
    error === null ? null : new ProtocolError(error.code, error.offset + start, error.detail);
  return { field, error: moved, length: end - start };
}

interface Inside {
  readonly error: ProtocolError | null;
  readonly fields: (start: number) => readonly Field[];
}

function insideOf(
  payload: Uint8Array,
  first: number,
  { inner }: FrameDissectionOptions,
): Inside | null {
  const opcode = first & 0x0f;
  if (opcode === OPCODE.close) {
    const close = dissectClosePayload(payload);
    return { error: close.error, fields: (start) => moved(close.field.children, start) };
  }
  const isWhole = first >= 0x80;
  // Compressed, or a part of a message: nothing can be said about these bytes alone.
  if (isControl(opcode) || opcode === OPCODE.continuation || (first & 0x40) !== 0) return null;
  if (inner !== undefined && isWhole) {
    const dissection = inner(payload, opcode === OPCODE.text);
    return { error: dissection.error, fields: (start) => moved([dissection.field], start) };
  }
  if (opcode !== OPCODE.text) return null;
  const text = decodeUtf8(payload);
  if (!text.ok) {
    const isFault = isWhole || text.error.code === 'UTF8_INVALID';
    return { error: isFault ? text.error : null, fields: () => [] };
  }
  const source = 'RFC 6455, section 5.6';
  return {
    error: null,
    fields: (start) => [
      byteField('text', [start, start + payload.length], text.value, 'UTF-8', source),
    ],
  };
}

function moved(fields: readonly Field[], by: number): readonly Field[] {
  return fields.map((field) => moveField(field, by));
}
