import type { Recording, TraceEntry, TraceKind, TraceLayer } from '@wirelight/protocols';
import { formatSize } from '../format/format-size';
import { formatTime } from '../format/format-time';
import { LAYER_NAME } from '../format/layer-name';
import { headlineOf } from '../meaning/headline-of';
import { flightsOf } from '../timeline/flights';
import { isInside } from '../timeline/is-inside';
import { oncePer } from '../timeline/once-per';
import { sameBytes } from '../wire/same-bytes';

/** One row of the log: a message with both of its ends, or something that happened at a host. */
export interface WireLogRow {
  readonly seq: number;
  /** Counted from 1; 1 is the heading, so the first row is 2. */
  readonly ariaIndex: number;
  readonly kind: TraceKind;
  readonly layer: TraceLayer;
  readonly layerName: string;
  /** When it was sent, or happened. */
  readonly time: string;
  /** When it arrived, `lost`, `under way`; empty for what happened at a host. */
  readonly arrival: string;
  /** `client → server`; the host where something happened. */
  readonly route: string;
  /** Empty where there are no bytes. */
  readonly size: string;
  readonly headline: string;
  /** The timer that it waited for, e.g. `after a timer of 25 s`; empty where the effect was immediate. */
  readonly why: string;
  /** Whether what arrived differs from what was sent. */
  readonly isChanged: boolean;
  readonly isSelected: boolean;
}

/**
 * The entries that have a row. A message has one, at its departure: the reader follows messages, not ends. An arrival has
 * a row of its own only where its departure is unknown. What went on inside the libraries' objects has none: this is the log
 * of the wire.
 *
 * @returns `seq`s in order; computed once per recording.
 */
export const logRows = oncePer((recording: Recording): readonly number[] => {
  const flights = flightsOf(recording);
  return recording.entries
    .filter(({ seq, kind }) => flights.departureOf(seq) === seq && !isInside(kind))
    .map(({ seq }) => seq);
});

/** How many rows there are once `index` entries have happened. O(log n). */
export function countRows(recording: Recording, index: number): number {
  const rows = logRows(recording);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The rows from `first` to before `last`, as things stand after `index` entries.
 *
 * @param selected - `seq` of the highlighted entry, either end of its message.
 */
export function toWireLogView(
  recording: Recording,
  index: number,
  first: number,
  last: number,
  selected: number | null,
): readonly WireLogRow[] {
  const flights = flightsOf(recording);
  const chosen = selected === null ? null : flights.departureOf(selected);
  return logRows(recording)
    .slice(Math.max(first, 0), Math.min(last, countRows(recording, index)))
    .flatMap((seq, offset) => {
      const entry = recording.entries[seq];
      if (entry === undefined) return [];
      const end = flights.arrivalOf(seq);
      const arrival = end !== null && end < index ? recording.entries[end] : undefined;
      return {
        seq,
        ariaIndex: Math.max(first, 0) + offset + 2,
        kind: entry.kind,
        layer: entry.layer,
        layerName: entry.kind === 'sent' ? LAYER_NAME[entry.layer] : entry.kind,
        time: formatTime(entry.at),
        arrival: entry.kind === 'sent' ? arrivalText(arrival) : '',
        route: entry.direction === 'local' ? entry.from : `${entry.from} → ${entry.to}`,
        size: entry.bytes.length === 0 ? '' : formatSize(entry.bytes.length),
        headline: headlineOf(recording, seq),
        why: timerText(entry),
        isChanged: arrival?.kind === 'received' && !sameBytes(arrival.bytes, entry.bytes),
        isSelected: seq === chosen,
      };
    });
}

/** The rest of why something happens stands in the row above it; a timer stands nowhere else. */
function timerText({ cause }: TraceEntry): string {
  return cause?.timer == null ? '' : `after a timer of ${formatTime(cause.timer)}`;
}

function arrivalText(arrival: TraceEntry | undefined): string {
  if (arrival === undefined) return 'under way';
  return arrival.kind === 'lost' ? 'lost' : formatTime(arrival.at);
}
