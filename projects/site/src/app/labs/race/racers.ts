import { SAME_NEWS } from '@wirelight/simulator/scenarios/same-news/scenario';
import { RACE_WORDS } from '../../words/race-words';

/** One who gets the news, over a transport of its own. */
export interface Racer {
  /** Name of the host in the recording. */
  readonly host: string;
  /** The transport, as the reader calls it. */
  readonly name: string;
}

/** Everybody in the race, in the order of the scenario. */
export const RACERS: readonly Racer[] = SAME_NEWS.hosts.flatMap(({ name, role }) =>
  role === 'client' ? [{ host: name, name: RACE_WORDS.transports[name] ?? name }] : [],
);

/** Virtual milliseconds after which there is no news any more. */
export const NEWS_UNTIL = SAME_NEWS.hosts[0].options.until;

/** Virtual milliseconds until the last news are over, wherever they were under way: from here on there is silence. */
const SETTLED = 1000;

/** The part of the time with news that has happened at a moment. */
export function livelyUntil(at: number): number {
  return Math.min(at, NEWS_UNTIL);
}

/** The silent part of the run that has happened at a moment; `null` while there was none. */
export function silenceUntil(at: number): readonly [from: number, to: number] | null {
  const from = NEWS_UNTIL + SETTLED;
  return at > from ? [from, at] : null;
}
