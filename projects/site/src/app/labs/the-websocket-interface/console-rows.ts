import { allEffectsOf, type Recording, type TraceEntry } from '@wirelight/protocols';
import {
  CONSOLE_HOST,
  type ConsoleStep,
} from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { toLine } from './console-call';
import { bufferedIn, socketNotes, toSocketNote } from './socket-notes';
import { stateAt } from './socket-states';

/** A call of the list, and what has come of it. */
export interface CallRow {
  readonly kind: 'call';
  /** Virtual milliseconds. */
  readonly at: number;
  /** Place in the list, from 0. */
  readonly place: number;
  readonly line: string;
  /** The entry of what it gave; `null` before it was called. */
  readonly seq: number | null;
  /** What it returned, or the error that it threw. */
  readonly gave: string;
  readonly hasThrown: boolean;
  /** `bufferedAmount` right after it, where it has changed that. */
  readonly buffered: number | null;
  /** `readyState` of the socket in hand before it, as last found; `null` before there was one. */
  readonly stateBefore: number | null;
  /** What the page has sent because of it, in order. */
  readonly sent: readonly number[];
}

/** Something that a handler of the page was told. */
export interface EventRow {
  readonly kind: 'event';
  readonly at: number;
  readonly seq: number;
  /** Which of the page's sockets, from 1. */
  readonly socket: number;
  /** The handler, and the members of the event. */
  readonly text: string;
}

const GAVE = /^call (\d+) (returned|threw) (.*)$/s;

/**
 * Every call of the list, and the events that have happened, in the order of time.
 *
 * @param index - How many entries have happened.
 */
export function toConsoleRows(
  recording: Recording,
  calls: readonly ConsoleStep[],
  index: number,
): readonly (CallRow | EventRow)[] {
  const past = recording.entries.slice(0, index);
  const gave = new Map<number, TraceEntry>();
  for (const entry of past) {
    const place = entry.from === CONSOLE_HOST && entry.kind === 'note' && GAVE.exec(entry.text);
    if (place) gave.set(Number(place[1]) - 1, entry);
  }
  const rows = calls.map((call, place) => {
    const entry = gave.get(place) ?? null;
    const [, , how = '', what = ''] = GAVE.exec(entry?.text ?? '') ?? [];
    return {
      kind: 'call' as const,
      at: entry?.at ?? call.at,
      place,
      line: toLine(call),
      seq: entry?.seq ?? null,
      gave: what,
      hasThrown: how === 'threw',
      buffered: entry === null ? null : bufferedAfter(past, entry.seq),
      stateBefore: entry === null ? null : stateAt(recording, entry.seq),
      sent: entry === null ? [] : sentBecauseOf(recording, entry, index),
    };
  });
  const events = socketNotes(recording)
    .filter(({ entry, text }) => entry.seq < index && text.startsWith('on'))
    .map(({ entry: { at, seq }, socket, text }) => ({
      kind: 'event' as const,
      at,
      seq,
      socket,
      text,
    }));
  const orderOf = ({ seq }: { readonly seq: number | null }): number => seq ?? index;
  return [...rows, ...events].sort((a, b) => orderOf(a) - orderOf(b) || a.at - b.at);
}

/** What the program noted right behind what a call gave. */
function bufferedAfter(past: readonly TraceEntry[], seq: number): number | null {
  for (const entry of past.slice(seq + 1)) {
    const note = toSocketNote(entry);
    const buffered = note && bufferedIn(note);
    if (buffered !== null) return buffered;
    if (!note?.text.startsWith('readyState')) return null;
  }
  return null;
}

/** Entries that the page has sent because of a call: its cause is a step of the script, whose effects they are. */
function sentBecauseOf(
  recording: Recording,
  { cause }: TraceEntry,
  index: number,
): readonly number[] {
  if (cause === null) return [];
  return allEffectsOf(recording, cause.seq).filter((seq) => {
    const entry = recording.entries[seq];
    return seq < index && entry?.kind === 'sent' && entry.from === CONSOLE_HOST;
  });
}
