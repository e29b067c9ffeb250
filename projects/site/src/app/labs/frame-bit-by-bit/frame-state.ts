import {
  concatBytes,
  decodeUtf8Lossy,
  encodeFrame,
  encodeUtf8,
  maskPayload,
} from '@wirelight/protocols';

/** What the lab works on: the bytes of one frame, and who sends them. */
export interface FrameState {
  readonly from: 'client' | 'server';
  /** The bytes that can be edited one by one. */
  readonly head: Uint8Array;
  /** Bytes that follow: the pattern again and again. A long payload has to fit into a link. */
  readonly fill: number;
  /** Four bytes. */
  readonly pattern: Uint8Array;
}

/** A frame as far as its header goes. */
export interface FrameParts {
  readonly key: Uint8Array | null;
  /** First byte of the payload. */
  readonly start: number;
  /** As it is meant, without its mask. */
  readonly payload: Uint8Array;
}

/** Bytes that can be edited one by one. */
export const MAX_HEAD = 1024;
/** Longest payload of the slider: somewhat more than 16 bits can say. */
export const MAX_LENGTH = 70_000;
/** Bytes of a long payload that keep their text. */
const KEPT = 64;
/** What a longer payload is made of. */
const LETTER = 0x61;
const NO_PATTERN = new Uint8Array(4);

/** The masked example of RFC 6455, section 5.7. */
export const INITIAL: FrameState = {
  from: 'client',
  head: encodeFrame({
    fin: true,
    rsv1: false,
    rsv2: false,
    rsv3: false,
    opcode: 1,
    maskingKey: Uint8Array.of(0x37, 0xfa, 0x21, 0x3d),
    payload: encodeUtf8('Hello'),
  }),
  fill: 0,
  pattern: NO_PATTERN,
};

/** All bytes of the frame. */
export function frameBytes({ head, fill, pattern }: FrameState): Uint8Array {
  if (fill === 0) return head;
  return concatBytes([
    head,
    Uint8Array.from({ length: fill }, (_, index) => pattern[index & 3] ?? 0),
  ]);
}

/** Header and payload of a frame; what is missing counts as empty. */
export function partsOf(bytes: Uint8Array): FrameParts {
  const second = bytes[1] ?? 0;
  const length7 = second & 0x7f;
  const lengthEnd = length7 < 126 ? 2 : length7 === 126 ? 4 : 10;
  const isMasked = second >= 0x80;
  const start = Math.min(bytes.length, isMasked ? lengthEnd + 4 : lengthEnd);
  const key =
    isMasked && bytes.length >= lengthEnd + 4 ? bytes.slice(lengthEnd, lengthEnd + 4) : null;
  const wire = bytes.subarray(start);
  return { key, start, payload: key === null ? wire : maskPayload(wire, key) };
}

/** The text of the payload; what is no UTF-8 becomes U+FFFD. */
export function textOf(state: FrameState): string {
  const { payload } = partsOf(state.head);
  return decodeUtf8Lossy(payload);
}

/** The same frame with one bit the other way round. */
export function withBitFlipped(state: FrameState, bit: number): FrameState {
  const head = state.head.slice();
  const at = bit >> 3;
  head[at] = (head[at] ?? 0) ^ (0x80 >> (bit & 7));
  return { ...state, head };
}

/** Another payload behind the same flags, opcode and key; the length is written as it has to be. */
export function withText(state: FrameState, text: string): FrameState {
  return encoded(state, encodeUtf8(text), partsOf(state.head).key);
}

/** The payload made longer or shorter, to so many bytes. */
export function withLength(state: FrameState, length: number): FrameState {
  const { payload, key } = partsOf(frameBytes(state));
  const longer = new Uint8Array(length).fill(LETTER);
  longer.set(payload.subarray(0, Math.min(length, KEPT)));
  return encoded(state, longer, key);
}

/** The same payload masked with another key, or not masked for `null`. */
export function withKey(state: FrameState, key: Uint8Array | null): FrameState {
  return encoded(state, partsOf(frameBytes(state)).payload, key);
}

/** Other bytes altogether. */
export function withBytes(state: FrameState, bytes: Uint8Array): FrameState {
  return { ...state, head: bytes, fill: 0, pattern: NO_PATTERN };
}

function encoded(
  state: FrameState,
  payload: Uint8Array,
  maskingKey: Uint8Array | null,
): FrameState {
  const first = state.head[0] ?? 0x81;
  const bytes = encodeFrame({
    fin: first >= 0x80,
    rsv1: (first & 0x40) !== 0,
    rsv2: (first & 0x20) !== 0,
    rsv3: (first & 0x10) !== 0,
    opcode: first & 0x0f,
    maskingKey,
    payload,
  });
  if (bytes.length <= MAX_HEAD) return withBytes(state, bytes);
  const end = bytes.length - payload.length + KEPT;
  // Only what repeats can be left out; a long text of the reader is kept as far as it can be edited.
  const pattern = bytes.slice(end, end + 4);
  const repeats = bytes.subarray(end).every((byte, index) => byte === pattern[index & 3]);
  if (!repeats) return withBytes(state, bytes.slice(0, MAX_HEAD));
  const four = new Uint8Array(4);
  four.set(pattern);
  return { ...state, head: bytes.slice(0, end), fill: bytes.length - end, pattern: four };
}
