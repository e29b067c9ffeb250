import {
  concatBytes,
  decodeUtf8,
  decodeUtf8Lossy,
  encodeFrame,
  encodeUtf8,
  opcodeName,
  Receiver,
  toHex,
  type ReceiverEvent,
} from '@wirelight/protocols';

/** A message of a server, and where it is cut into frames. */
export interface MessageState {
  readonly text: string;
  /** Bytes of the message in front of each cut, rising; none at the ends. */
  readonly cuts: readonly number[];
  /** Fragments in front of a Ping; `null` for none. */
  readonly ping: number | null;
}

/** One frame of the stream. */
export interface SentFrame {
  readonly bytes: Uint8Array;
  /** Name of its opcode. */
  readonly kind: string;
  readonly fin: boolean;
  readonly header: string;
  /** Hexadecimal. */
  readonly payload: string;
  /** The payload as text, U+FFFD for a character that another frame completes. */
  readonly text: string;
  /** Whether it begins or ends inside a character. */
  readonly isSplit: boolean;
}

/** The receiver after some frames. */
export interface ReceivedStep {
  /** What it told its application so far, one sentence each. */
  readonly told: readonly string[];
  /** The unfinished message that it keeps; empty between messages. */
  readonly buffer: Uint8Array;
  /** Named code of the rule that was broken; empty for none. */
  readonly fault: string;
}

/** Bytes that a message of the lab may have. */
export const MAX_BYTES = 64;
/** An o with two dots takes two bytes, the party popper four: places where a cut is interesting. */
export const INITIAL_MESSAGE: MessageState = { text: 'Hellö 🎉', cuts: [2, 5, 9], ping: 2 };

const PLAIN = { rsv1: false, rsv2: false, rsv3: false, maskingKey: null };

/** The frames as they go over the wire, unmasked as those of a server are. */
export function framesOf({ text, cuts, ping }: MessageState): readonly SentFrame[] {
  const bytes = encodeUtf8(text);
  const ends = [...cuts, bytes.length];
  const fragments = ends.map((end, index) => {
    const payload = bytes.subarray(ends[index - 1] ?? 0, end);
    return toFrame(index === 0 ? 1 : 0, index === ends.length - 1, payload);
  });
  if (ping === null) return fragments;
  const sent = toFrame(9, true, encodeUtf8('still there?'));
  return [...fragments.slice(0, ping), sent, ...fragments.slice(ping)];
}

function toFrame(opcode: number, fin: boolean, payload: Uint8Array): SentFrame {
  const bytes = encodeFrame({ ...PLAIN, fin, opcode, payload });
  const decoded = decodeUtf8(payload);
  return {
    bytes,
    fin,
    kind: opcodeName(opcode),
    header: toHex(bytes.subarray(0, bytes.length - payload.length), ' '),
    payload: toHex(payload, ' '),
    text: decodeUtf8Lossy(payload),
    isSplit: !decoded.ok,
  };
}

/** All bytes of the stream. */
export function streamOf(frames: readonly SentFrame[]): Uint8Array {
  return concatBytes(frames.map(({ bytes }) => bytes));
}

/** The receiver before the first frame and after each. */
export function stepsOf(frames: readonly SentFrame[]): readonly ReceivedStep[] {
  const receiver = new Receiver({ isServer: false });
  const told: string[] = [];
  const steps: ReceivedStep[] = [{ told: [], buffer: new Uint8Array(0), fault: '' }];
  let buffer: Uint8Array = new Uint8Array(0);
  for (const { bytes, kind, fin } of frames) {
    told.push(...receiver.push(bytes).map(sayEvent));
    const isControl = kind === 'ping';
    if (!isControl) buffer = fin ? new Uint8Array(0) : concatBytes([buffer, bytes.subarray(2)]);
    steps.push({ told: [...told], buffer, fault: receiver.fault?.error.code ?? '' });
  }
  return steps;
}

function sayEvent(event: ReceiverEvent): string {
  if (event.type === 'text') return `message: ${JSON.stringify(event.data)}`;
  if (event.type === 'ping')
    return 'ping: answered with a pong at once; the application hears nothing';
  return event.type;
}

/** The state with a cut at a place, or without the one that is there. */
export function withCut(state: MessageState, at: number): MessageState {
  const cuts = state.cuts.includes(at)
    ? state.cuts.filter((cut) => cut !== at)
    : [...state.cuts, at].sort((one, other) => one - other);
  return fitted({ ...state, cuts });
}

/** The state with another text; cuts behind its end are gone. Text beyond the limit is left out, by whole characters. */
export function withMessage(state: MessageState, text: string): MessageState {
  let kept = '';
  for (const character of text) {
    if (encodeUtf8(kept + character).length > MAX_BYTES) break;
    kept += character;
  }
  return fitted({ ...state, text: kept });
}

/** Cuts inside the text, the Ping among its fragments. */
export function fitted({ text, cuts, ping }: MessageState): MessageState {
  const { length } = encodeUtf8(text);
  const inside = [...new Set(cuts)].filter((cut) => cut > 0 && cut < length).sort((a, b) => a - b);
  return { text, cuts: inside, ping: ping === null ? null : Math.min(ping, inside.length + 1) };
}
