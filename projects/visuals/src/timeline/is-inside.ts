import type { TraceKind } from '@wirelight/protocols';

/** Whether an entry tells of the inside of a library rather than of the wire or of the programs. */
export function isInside(kind: TraceKind): boolean {
  return kind === 'call' || kind === 'state' || kind === 'timer';
}
