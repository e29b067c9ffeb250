import type { TraceKind } from '@wirelight/protocols';

/**
 * Whether an entry tells of the inside of a library, or that a program began, rather than of the wire or of what programs
 * said. Causes lead to such an entry; it is no event of its own in a picture of the run.
 */
export function isInside(kind: TraceKind): boolean {
  return kind === 'start' || kind === 'call' || kind === 'state' || kind === 'timer';
}
