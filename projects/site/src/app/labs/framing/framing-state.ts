import {
  concatBytes,
  decodeUtf8Lossy,
  encodeLengthFrame,
  encodeUtf8,
  LengthFrameDecoder,
  toHex,
  type LengthFraming,
} from '@wirelight/protocols';

/** Some messages, how they are framed, and how TCP hands them on. */
export interface FramingState {
  readonly messages: readonly string[];
  /** Bytes of the length in front of each message. */
  readonly lengthBytes: LengthBytes;
  /** Whether every message begins with two bytes that are always the same. */
  readonly magic: boolean;
  /** Whether every write leaves at once (`TCP_NODELAY`), or small ones wait for an acknowledgement (Nagle). */
  readonly noDelay: boolean;
  /** Whether the reader comes when all segments have arrived, or reads each as it comes. */
  readonly late: boolean;
  /** Bytes that one read brings at most. */
  readonly read: number;
  /** Whether the length of the first message is one too large. */
  readonly mistake: boolean;
}

/** What the lab offers; 3 would teach nothing else. */
export type LengthBytes = 1 | 2 | 4;

/** One read: what it brought and what the reader knew afterwards. */
export interface ReadStep {
  /** Hexadecimal. */
  readonly bytes: string;
  /** The same bytes as text: what somebody gets who takes a read for a message. */
  readonly text: string;
  /** Messages that this read completed. */
  readonly completed: readonly string[];
  /** Bytes that wait for the rest of their message. */
  readonly waiting: number;
  /** Named code of what stopped the reader; empty while it reads on. */
  readonly fault: string;
}

/** Messages of the lab, at most. */
export const MAX_MESSAGES = 6;
/** Bytes of one message, at most. */
export const MAX_MESSAGE = 40;
/** Bytes that one read brings, at most. */
export const MAX_READ = 64;
/** Two bytes that no text of the lab begins with. */
export const MAGIC = Uint8Array.of(0xca, 0xfe);

/** Three short messages that TCP glues together, and a read that is too short for the last. */
export const INITIAL_FRAMING: FramingState = {
  messages: ['hello', 'how are you?', 'bye'],
  lengthBytes: 2,
  magic: false,
  noDelay: false,
  late: false,
  read: 16,
  mistake: false,
};

/** The framing as the codec wants it. */
export function framingOf({ lengthBytes, magic }: FramingState): LengthFraming {
  return { lengthBytes, maxBody: 255, ...(magic ? { magic: MAGIC } : {}) };
}

/** What the sender writes, one call for each message. */
export function writesOf(state: FramingState): readonly Uint8Array[] {
  const framing = framingOf(state);
  return state.messages.map((text, index) => {
    const frame = encodeLengthFrame(encodeUtf8(text), framing);
    const last = (framing.magic?.length ?? 0) + state.lengthBytes - 1;
    if (index === 0 && state.mistake) frame[last] = (frame[last] ?? 0) + 1;
    return frame;
  });
}

/**
 * What TCP sends as segments. Without `TCP_NODELAY` a small segment leaves only while nothing is unacknowledged: the first write goes
 * at once, what is written until its acknowledgement goes together.
 *
 * @source RFC 1122, section 4.2.3.4
 */
export function segmentsOf(state: FramingState): readonly Uint8Array[] {
  const writes = writesOf(state);
  if (state.noDelay || writes.length < 2) return writes;
  return [...writes.slice(0, 1), concatBytes(writes.slice(1))];
}

/** What the reader's calls return, one after the other. */
export function readsOf(state: FramingState): readonly Uint8Array[] {
  const segments = segmentsOf(state);
  const buffers = state.late ? [concatBytes(segments)] : segments;
  return buffers.flatMap((buffer) =>
    Array.from({ length: Math.ceil(buffer.length / state.read) }, (_, index) =>
      buffer.subarray(index * state.read, (index + 1) * state.read),
    ),
  );
}

/** Each read, and what a reader that goes by the lengths made of it. */
export function stepsOf(state: FramingState): readonly ReadStep[] {
  const decoder = new LengthFrameDecoder(framingOf(state));
  return readsOf(state).map((bytes) => {
    const { bodies, waiting, error } = decoder.push(bytes);
    return {
      bytes: toHex(bytes, ' '),
      text: decodeUtf8Lossy(bytes),
      completed: bodies.map(decodeUtf8Lossy),
      waiting,
      fault: error?.code ?? '',
    };
  });
}

/** The state with its messages taken from lines; what is too long or too much is left out, by whole characters. */
export function withLines(state: FramingState, lines: string): FramingState {
  const messages = lines.split('\n', MAX_MESSAGES).map((line) => {
    let kept = '';
    for (const character of line) {
      if (encodeUtf8(kept + character).length > MAX_MESSAGE) break;
      kept += character;
    }
    return kept;
  });
  return { ...state, messages };
}
