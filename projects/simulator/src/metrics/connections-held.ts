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

/** Counts connections from the SYN that opens them to the first FIN or RST at this host. */
export function connectionsHeld(
  { entries }: Recording,
  host: string,
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
  for (const { layer, kind, text, at, from: sender, to: receiver, connection } of entries) {
    if (layer !== 'tcp' || connection === null || at > to) continue;
    const isHere = isHost(kind === 'received' ? receiver : sender, host);
    if (!isHere) continue;
    passTo(at);
    if (text === 'SYN') {
      open.add(connection);
      if (at >= from) opened++;
    } else if (text === 'FIN' || text === 'RST') open.delete(connection);
    if (at >= from) most = Math.max(most, open.size);
  }
  passTo(to);
  return { opened, most, mean: to > from ? held / (to - from) : open.size };
}
