import type { Recording } from '@wirelight/protocols';
import { isHost } from '../scenario/resolve-link.js';

/** One piece of news on its way to one host. */
export interface News {
  readonly id: string;
  /** Virtual milliseconds. */
  readonly made: number;
  /** `null` while it has not come. */
  readonly got: number | null;
}

const MADE = 'made ';
const GOT = 'got ';

/**
 * The news of a run and when they reached a host. Programs tell: the one that makes news logs `made 3`, the one that gets
 * them `got 3`, so it is the same measure for every transport. The first of each counts.
 *
 * @param host - A host, or the name of a host with copies: then the time at which the last copy got it.
 */
export function newsOf({ entries }: Recording, host: string): readonly News[] {
  const made = new Map<string, number>();
  const got = new Map<string, number>();
  for (const { kind, text, at, from } of entries) {
    if (kind !== 'note') continue;
    if (text.startsWith(MADE)) {
      const id = text.slice(MADE.length);
      if (!made.has(id)) made.set(id, at);
    } else if (text.startsWith(GOT) && isHost(from, host)) {
      const id = text.slice(GOT.length);
      if (from !== host || !got.has(id)) got.set(id, at);
    }
  }
  return [...made].map(([id, at]) => ({ id, made: at, got: got.get(id) ?? null }));
}
