import {
  recordingFromHar,
  recordingFromJson,
  verdicts,
  ProtocolError,
  type Recording,
  type Verdict,
} from '@wirelight/protocols';
import {
  explain,
  isCapture,
  MAX_EXPLAINED,
  readFile,
  type Guess,
} from '@wirelight/protocols/explain';
import { clipField } from './clip-field';
import { placeIn, type TextPlace } from './text-place';

/** One way to read an input, with all that the page shows of it. */
export interface Reading extends Guess {
  /** What receivers make of frames; empty for anything else. */
  readonly verdicts: readonly Verdict[];
  /** Fields that were found; the tree may have fewer. */
  readonly fields: number;
}

/** Counts of a conversation. */
export interface ConversationSize {
  /** Requests, with or without an answer. */
  readonly exchanges: number;
  /** WebSocket frames. */
  readonly frames: number;
}

/** All that the page shows of one input. */
export type Decoding =
  | { readonly state: 'empty' | 'unknown' }
  /** More than is looked at; `limit` in characters. */
  | { readonly state: 'long'; readonly limit: number }
  /** An archive or a recording with something wrong; `place` where the text itself is. */
  | { readonly state: 'refused'; readonly error: ProtocolError; readonly place: TextPlace | null }
  | {
      readonly state: 'conversation';
      readonly kind: 'HTTP archive' | 'recording';
      readonly recording: Recording;
      readonly size: ConversationSize;
    }
  /** Every reading, the best one first. */
  | { readonly state: 'read'; readonly readings: readonly [Reading, ...Reading[]] };

/** Options of `toDecoding` and `fileToDecoding`. */
export interface DecodingOptions {
  /** Told how much of an archive is read, 0 to 1. */
  readonly onRead?: (part: number) => void;
  /** Files that an archive refers to, by their names. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** Bytes of a file that are read, and that may come out of a compressed one; more than any page saves in an hour. */
export const MAX_ARCHIVE = 64 * 1024 * 1024;

/** Fields of one reading that are kept: pictures of more are slow to draw, and nobody reads them. */
export const MAX_FIELDS = 2000;
const NO_STREAM: Decoding = {
  state: 'refused',
  error: new ProtocolError('FILE_NO_STREAM', 0),
  place: null,
};
/** Events of one receiver that are kept. */
const MAX_EVENTS = 50;

/** What a text may be. Never throws. */
export function toDecoding(input: string, options: DecodingOptions = {}): Decoding {
  const text = input.startsWith('\ufeff') ? input.slice(1) : input;
  if (text.trim() === '') return { state: 'empty' };
  const refused = /^\s*\{/.test(text) ? toConversation(text, options) : null;
  return refused?.state === 'conversation' ? refused : toReadings(text, refused);
}

/** What a file may be: text, compressed or not, or bytes. Never throws. */
export function fileToDecoding(file: Uint8Array, { onRead }: DecodingOptions = {}): Decoding {
  if (file.length === 0) return { state: 'empty' };
  const content = readFile(file, MAX_ARCHIVE);
  if (!content.ok) return { state: 'refused', error: content.error, place: null };
  const { text, bytes, files } = content.value;
  return text === null
    ? toReadings(bytes, isCapture(bytes) ? NO_STREAM : null)
    : toDecoding(text, { files, ...(onRead && { onRead }) });
}

/** @param otherwise - For what nothing else fits. */
function toReadings(input: string | Uint8Array, otherwise: Decoding | null): Decoding {
  const { best, alternatives } = explain(input);
  if (best === null) {
    const isLong = input.length > MAX_EXPLAINED;
    return otherwise ?? (isLong ? { state: 'long', limit: MAX_EXPLAINED } : { state: 'unknown' });
  }
  return { state: 'read', readings: [toReading(best), ...alternatives.map(toReading)] };
}

function toConversation(input: string, { onRead, files }: DecodingOptions): Decoding {
  const har = recordingFromHar(input, {
    onProgress: (read, entries) => onRead?.(read / Math.max(entries, 1)),
    ...(files && { files }),
  });
  if (har.ok) return conversationOf('HTTP archive', har.value);
  const isOther = har.error.code === 'HAR_BAD_FIELD' && har.error.detail === 'log.entries';
  const recording = isOther ? recordingFromJson(input) : null;
  if (recording?.ok === true) return conversationOf('recording', recording.value);
  const isNearly = recording !== null && recording.error.code !== 'RECORDING_UNSUPPORTED_VERSION';
  const error = isNearly ? recording.error : har.error;
  const place = error.code === 'HAR_NOT_JSON' ? placeIn(input, error.offset) : null;
  return { state: 'refused', error, place };
}

function conversationOf(kind: 'HTTP archive' | 'recording', recording: Recording): Decoding {
  let exchanges = 0;
  let frames = 0;
  for (const entry of recording.entries) {
    if (entry.kind !== 'sent') continue;
    if (entry.layer === 'websocket') frames++;
    if (entry.layer === 'http' && entry.direction === 'client-to-server') exchanges++;
  }
  return { state: 'conversation', kind, recording, size: { exchanges, frames } };
}

function toReading(guess: Guess): Reading {
  const { field, count } = clipField(guess.dissection.field, MAX_FIELDS);
  const dissection = { ...guess.dissection, field };
  return { ...guess, dissection, verdicts: verdictsOf(guess), fields: count };
}

/** Masked frames are taken for those of a client. */
function verdictsOf({ kind, bytes }: Guess): readonly Verdict[] {
  if (kind !== 'WebSocket frames') return [];
  return verdicts(bytes, { isServer: (bytes[1] ?? 0) >= 0x80 }).map((verdict) => ({
    ...verdict,
    events: verdict.events.slice(0, MAX_EVENTS),
  }));
}
