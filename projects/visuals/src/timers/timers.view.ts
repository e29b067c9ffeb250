import type { Recording } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import type { Cursor } from '../timeline/cursor';
import { timerSlotsAt, type TimerSlot } from './timer-slots';

/** One timer at a moment. */
export interface TimerView {
  readonly key: string;
  /** What owns it, e.g. `engine`. */
  readonly owner: string;
  readonly name: string;
  /** The whole delay; empty while it was never set. */
  readonly delay: string;
  readonly state: 'idle' | 'running' | 'fired' | 'late';
  /** In words: `fires in 1.2 s`. */
  readonly says: string;
  /** Share of its delay that is still to pass, 0 to 1; the length of the arc. */
  readonly left: number;
}

/** The timers of one host. */
export interface TimersOfHost {
  readonly host: string;
  readonly timers: readonly TimerView[];
}

/** What can be left out. */
export interface TimersOptions {
  /** Only timers of these names; by default all but that for the first packet, which is over with the handshake. */
  readonly only?: readonly string[] | null;
  /** Into how many steps an arc is cut: for readers who want no movement. Default none. */
  readonly steps?: number;
}

/** Of no account once a connection stands: it would be an empty ring for ever. */
const AT_START_ONLY = ['connectTimeout', 'timeout'];

/** The timers at a moment, by host: which run, how long each still has, which have fired. */
export function toTimersView(
  recording: Recording,
  { at, index }: Cursor,
  { only = null, steps }: TimersOptions = {},
): readonly TimersOfHost[] {
  const hosts = new Map<string, TimerView[]>();
  for (const slot of timerSlotsAt(recording, index)) {
    const isWanted =
      only === null ? !AT_START_ONLY.includes(slot.timer) : only.includes(slot.timer);
    if (!isWanted) continue;
    const timers = hosts.get(slot.host) ?? [];
    timers.push(toTimer(slot, at, steps));
    hosts.set(slot.host, timers);
  }
  return [...hosts].map(([host, timers]) => ({ host, timers }));
}

function toTimer(slot: TimerSlot, at: number, steps?: number): TimerView {
  const { key, owner, timer: name, pending, firedAt } = slot;
  const delay = slot.delay === 0 ? '' : formatTime(slot.delay);
  const what = { key, owner, name, delay };
  const first = [...pending].sort((a, b) => a.setAt + a.delay - (b.setAt + b.delay))[0];
  if (first === undefined) {
    if (firedAt === null) return { ...what, state: 'idle', says: 'not set', left: 0 };
    const ago = at - firedAt;
    const says = ago < 1 ? 'fires now' : `fired ${formatTime(ago)} ago`;
    return { ...what, state: 'fired', says, left: 0 };
  }
  const rest = first.setAt + first.delay - at;
  const many = pending.length > 1 ? `${pending.length} of them, the next ` : '';
  // The program of a frozen tab does not run, so its timers are due and wait.
  if (rest < 0) {
    return { ...what, state: 'late', says: `${many}due ${formatTime(-rest)} ago`, left: 0 };
  }
  const share = first.delay === 0 ? 0 : rest / first.delay;
  const left = steps === undefined ? share : Math.ceil(share * steps) / steps;
  return { ...what, state: 'running', says: `${many}fires in ${formatTime(rest)}`, left };
}
