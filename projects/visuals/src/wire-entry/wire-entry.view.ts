import {
  meaningOf,
  type Meaning,
  type MeaningLayer,
  type Recording,
  type TraceEntry,
} from '@wirelight/protocols';
import { formatSize } from '../format/format-size';
import { formatTime } from '../format/format-time';
import { LAYER_NAME } from '../format/layer-name';
import { headlineOf } from '../meaning/headline-of';
import { answersOf } from '../timeline/answers';
import { flightsOf } from '../timeline/flights';
import { toByteView, type ByteView } from '../wire/byte-parts';
import { sameBytes } from '../wire/same-bytes';

/** Another entry that this one has to do with, e.g. `caused by` `#12` `200 · ok`, `after a timer of 100 ms`. */
export interface EntryLink {
  readonly relation: string;
  readonly seq: number;
  readonly headline: string;
  /** Empty when there is nothing to add. */
  readonly note: string;
}

/** One entry in full. */
export interface WireEntryView {
  readonly seq: number;
  /** What it says in one line of a list; of what a program says all the words, whose last ones often matter most. */
  readonly headline: string;
  readonly layer: TraceEntry['layer'];
  readonly layerName: string;
  /** `client → server`, or the host where it happened. */
  readonly route: string;
  /** When, and how long on the way. */
  readonly when: string;
  /** Empty where there are no bytes. */
  readonly size: string;
  readonly links: readonly EntryLink[];
  readonly layers: readonly MeaningLayer[];
  readonly bytes: ByteView;
  /** What arrived, when somebody on the way changed it. */
  readonly arrived: ByteView | null;
}

/** @returns `null` for a `seq` that the recording does not have. */
export function toWireEntryView(recording: Recording, seq: number): WireEntryView | null {
  const entry = recording.entries[seq];
  if (entry === undefined) return null;
  const meaning = meaningOf(recording, seq);
  const { layer, from, to, direction, bytes } = entry;
  const end = endOf(recording, entry);
  const isChanged =
    entry.kind === 'sent' && end?.kind === 'received' && !sameBytes(end.bytes, bytes);
  return {
    seq,
    headline: wordsOf(entry, meaning),
    layer,
    layerName: LAYER_NAME[layer],
    route: direction === 'local' ? from : `${from} → ${to}`,
    when: whenOf(recording, entry, end),
    size: bytes.length === 0 ? '' : formatSize(bytes.length),
    links: linksOf(recording, entry),
    layers: meaning.layers,
    bytes: toByteView(bytes, layer),
    arrived: isChanged ? toByteView(end.bytes, layer) : null,
  };
}

/** All that a program said, up to the length of a layer's text; the headline of a list cuts it earlier. */
function wordsOf({ kind, layer }: TraceEntry, { headline, layers }: Meaning): string {
  const words = layers[0]?.text;
  if (layer !== 'program' || words === undefined) return headline;
  return kind === 'error' ? `error: ${words}` : words;
}

function endOf(recording: Recording, { seq }: TraceEntry): TraceEntry | undefined {
  const arrival = flightsOf(recording).arrivalOf(seq);
  return arrival === null ? undefined : recording.entries[arrival];
}

function whenOf(recording: Recording, entry: TraceEntry, end: TraceEntry | undefined): string {
  const at = formatTime(entry.at);
  switch (entry.kind) {
    case 'sent':
      if (end === undefined) return `sent at ${at}, still under way when the run ended`;
      if (end.kind === 'lost') return `sent at ${at}, lost`;
      return `sent at ${at}, arrived at ${formatTime(end.at)}, ${formatTime(end.at - entry.at)} on the way`;
    case 'received': {
      const sent = recording.entries[flightsOf(recording).departureOf(entry.seq)];
      if (sent === undefined || sent === entry) return `arrived at ${at}`;
      return `sent at ${formatTime(sent.at)}, arrived at ${at}, ${formatTime(entry.at - sent.at)} on the way`;
    }
    case 'lost':
      return `lost at ${at}`;
    default:
      return `at ${at}`;
  }
}

function linksOf(recording: Recording, entry: TraceEntry): readonly EntryLink[] {
  const link = (relation: string, seq: number, note = ''): EntryLink => ({
    relation,
    seq,
    headline: headlineOf(recording, seq),
    note,
  });
  const links: EntryLink[] = [];
  const { cause, kind, answers, seq } = entry;
  if (cause !== null && recording.entries[cause.seq] !== undefined) {
    const isEnd = kind === 'received' || kind === 'lost';
    const timer = cause.timer === null ? '' : `after a timer of ${formatTime(cause.timer)}`;
    links.push(link(isEnd ? 'end of' : 'caused by', cause.seq, timer));
  }
  if (answers !== null && recording.entries[answers] !== undefined) {
    links.push(link('answers', answers));
  }
  const answer = answerOf(recording, entry);
  if (answer !== null) links.push(link('answered by', answer));
  const end = flightsOf(recording).arrivalOf(seq);
  if (end !== null) {
    links.push(link(recording.entries[end]?.kind === 'lost' ? 'lost as' : 'arrives as', end));
  }
  return links;
}

/** `seq` of the response to a request. */
function answerOf(
  recording: Recording,
  { seq, kind, layer, answers: answered }: TraceEntry,
): number | null {
  if (kind !== 'sent' || layer !== 'http' || answered !== null) return null;
  return answersOf(recording).get(seq) ?? null;
}
