import { allEffectsOf, type Recording, type TraceEntry } from '@wirelight/protocols';
import {
  CONSOLE_HOST,
  type ConsoleStep,
} from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import type { ChartLane } from '@wirelight/visuals/lane-chart';
import type { StateStep } from '@wirelight/visuals/state-machine';
import { READY_STATES } from '../../lab-parts/web-socket/ready-state-machine';
import { toLine } from './console-call';

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
const OF_SOCKET = /^socket (\d+): (.*)$/s;
const BUFFERED = /^bufferedAmount (\d+)$/;

interface SocketNote {
  readonly entry: TraceEntry;
  readonly socket: number;
  readonly text: string;
}

/** What the page's program notes of its sockets. */
function socketNotes({ entries }: Recording): readonly SocketNote[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'note' || entry.from !== CONSOLE_HOST) return [];
    const [, socket, text = ''] = OF_SOCKET.exec(entry.text) ?? [];
    return socket === undefined ? [] : [{ entry, socket: Number(socket), text }];
  });
}

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
      ...{ at: entry?.at ?? call.at, place, line: toLine(call), seq: entry?.seq ?? null },
      ...{ gave: what, hasThrown: how === 'threw' },
      buffered: entry === null ? null : bufferedAfter(past, entry.seq),
      stateBefore: entry === null ? null : stateAt(recording, entry.seq),
      sent: entry === null ? [] : sentBecauseOf(recording, entry, index),
    };
  });
  const events = socketNotes(recording)
    .filter(({ entry, text }) => entry.seq < index && text.startsWith('on'))
    .map(({ entry: { at, seq }, socket, text }) => ({
      ...{ kind: 'event' as const, at, seq, socket, text },
    }));
  const orderOf = ({ seq }: { readonly seq: number | null }): number => seq ?? index;
  return [...rows, ...events].sort((a, b) => orderOf(a) - orderOf(b) || a.at - b.at);
}

/** What the program noted right behind what a call gave. */
function bufferedAfter(past: readonly TraceEntry[], seq: number): number | null {
  for (const { kind, text } of past.slice(seq + 1)) {
    const note = kind === 'note' ? (OF_SOCKET.exec(text)?.[2] ?? '') : '';
    const buffered = BUFFERED.exec(note)?.[1];
    if (buffered !== undefined) return Number(buffered);
    if (!note.startsWith('readyState')) return null;
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

/** Which of the page's sockets is in hand, from 1; 0 before there is any. @param index - How many entries have happened. */
export function socketInHand(recording: Recording, index: number): number {
  return socketNotes(recording).reduce(
    (last, { entry, socket }) => (entry.seq < index ? Math.max(last, socket) : last),
    0,
  );
}

/** When `readyState` of a socket changed, as the program found it. */
export function statesOf(recording: Recording, socket: number): readonly StateStep[] {
  return socketNotes(recording).flatMap((note) => {
    const value = note.socket === socket ? /^readyState ([0-3])$/.exec(note.text)?.[1] : undefined;
    const state = value === undefined ? undefined : READY_STATES[Number(value)];
    return state === undefined ? [] : [{ seq: note.entry.seq, at: note.entry.at, state }];
  });
}

/** `readyState` of the socket in hand when so many entries have happened; `null` before there is one. */
function stateAt(recording: Recording, index: number): number | null {
  const steps = statesOf(recording, socketInHand(recording, index));
  const last = steps.filter(({ seq }) => seq < index).at(-1);
  return last === undefined ? null : READY_STATES.findIndex((one) => one === last.state);
}

/** `bufferedAmount` of a socket over time, with the frames that the page sent and got. */
export function bufferedLane(recording: Recording, socket: number, name: string): ChartLane {
  const found = bufferedSteps(recording, socket);
  // Straight from one look to the next while it falls; a send is a jump.
  const line = found.flatMap(({ at, value }, place) => {
    const before = found[place - 1]?.value ?? 0;
    return value > before
      ? [
          { at, value: before },
          { at, value },
        ]
      : [{ at, value }];
  });
  const frames = recording.entries.filter(({ layer }) => layer === 'websocket');
  return {
    name,
    line:
      line.length === 0
        ? []
        : [...line, { at: recording.duration, value: line.at(-1)?.value ?? 0 }],
    sent: frames.filter(({ kind, from }) => kind === 'sent' && from === CONSOLE_HOST).map(timeOf),
    received: frames
      .filter(({ kind, to }) => kind === 'received' && to === CONSOLE_HOST)
      .map(timeOf),
  };
}

/** `bufferedAmount` of a socket when so many entries have happened. */
export function bufferedAt(recording: Recording, socket: number, index: number): number {
  return (
    bufferedSteps(recording, socket)
      .filter(({ seq }) => seq < index)
      .at(-1)?.value ?? 0
  );
}

function bufferedSteps(
  recording: Recording,
  socket: number,
): readonly { readonly seq: number; readonly at: number; readonly value: number }[] {
  return socketNotes(recording).flatMap(({ entry: { seq, at }, socket: of, text }) => {
    const value = of === socket ? BUFFERED.exec(text)?.[1] : undefined;
    return value === undefined ? [] : [{ seq, at, value: Number(value) }];
  });
}

const timeOf = ({ at }: TraceEntry): number => at;
