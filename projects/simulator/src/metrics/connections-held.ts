import type { Recording } from '@wirelight/protocols';
import { isHost } from '../scenario/resolve-link.js';
import type { Window } from './metrics-of.js';

/** The TCP connections of a host over time. */
export interface HeldConnections {
  /** Opened within the window. */
  readonly opened: number;
  /** Open at the same time, at most. */
  readonly most: number;
  /** Open at the same time, mean over the window. */
  readonly mean: number;
}

/** A connection is opened or closed at a host. */
export interface ConnectionChange {
  /** Virtual milliseconds. */
  readonly at: number;
  readonly connection: number;
  readonly isOpening: boolean;
}

/** When connections were opened and closed at a host: by the SYN that opens them, by the first FIN or RST. */
export function connectionChangesOf(
  { entries }: Recording,
  host: string,
): readonly ConnectionChange[] {
  return entries.flatMap(({ layer, kind, text, at, from, to, connection }) => {
    if (layer !== 'tcp' || connection === null) return [];
    if (!isHost(kind === 'received' ? to : from, host)) return [];
    const isOpening = text === 'SYN';
    return isOpening || text === 'FIN' || text === 'RST' ? [{ at, connection, isOpening }] : [];
  });
}

/** @param changes - Of `connectionChangesOf`. */
export function connectionsHeld(
  changes: readonly ConnectionChange[],
  [from, to]: Window,
): HeldConnections {
  const open = new Set<number>();
  let opened = 0;
  let most = 0;
  let held = 0;
  let since = from;
  const passTo = (at: number): void => {
    const until = Math.min(Math.max(at, from), to);
    held += open.size * (until - since);
    since = until;
  };
  for (const { at, connection, isOpening } of changes) {
    if (at > to) break;
    passTo(at);
    if (isOpening) {
      open.add(connection);
      if (at >= from) opened++;
    } else open.delete(connection);
    if (at >= from) most = Math.max(most, open.size);
  }
  passTo(to);
  return { opened, most, mean: to > from ? held / (to - from) : open.size };
}
