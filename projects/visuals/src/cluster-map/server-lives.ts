import type { Recording } from '@wirelight/protocols';

/** A server goes down or comes up. */
export interface LifeChange {
  readonly server: string;
  readonly seq: number;
  readonly isUp: boolean;
}

/**
 * When servers went down and came up, as the network shows it: a host whose process has ended answers with RST, everything else that
 * it sends shows that it runs.
 */
export function serverLives(
  { entries }: Recording,
  servers: readonly string[],
): readonly LifeChange[] {
  const isUp = new Map<string, boolean>();
  return entries.flatMap(({ seq, kind, from, text, layer }) => {
    if (kind !== 'sent' || !servers.includes(from)) return [];
    const now = layer !== 'tcp' || text !== 'RST';
    if (isUp.get(from) === now) return [];
    isUp.set(from, now);
    return [{ server: from, seq, isUp: now }];
  });
}
