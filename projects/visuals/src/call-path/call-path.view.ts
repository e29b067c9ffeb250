import type { Recording } from '@wirelight/protocols';
import { headlineOf } from '../meaning/headline-of';
import { callPathOf, type PathStep } from '../object-graph/call-path';
import { OBJECT_KINDS, kindOf } from '../object-graph/object-kinds';

/** One step in words. */
export interface CallStep {
  readonly seq: number;
  /** Where it happens: `engine.io`, `socket.io`, `the wire`, `the program`. */
  readonly where: string;
  /** What happens: the call as it was recorded, or the bytes. */
  readonly says: string;
  readonly way: PathStep['way'];
  /** The one that the reader looks at. */
  readonly isChosen: boolean;
  /** Whether it has happened at the cursor. */
  readonly hasHappened: boolean;
}

/** A way is long when a program starts; a page shows so many steps of it. */
const MAX_STEPS = 60;

/**
 * The way of one message through the objects of a server, as a list.
 *
 * @param host - Name of the server in the recording.
 * @param index - How many entries have happened.
 */
export function toCallSteps(
  recording: Recording,
  host: string,
  index: number,
  selected: number | null,
): readonly CallStep[] {
  if (selected === null) return [];
  return callPathOf(recording, host, selected)
    .slice(0, MAX_STEPS)
    .map(({ seq, kind, way }) => ({
      seq,
      way,
      where: whereOf(recording, seq, kind),
      says: kind === 'call' ? (recording.entries[seq]?.text ?? '') : headlineOf(recording, seq),
      isChosen: seq === selected,
      hasHappened: seq < index,
    }));
}

function whereOf({ entries }: Recording, seq: number, kind: PathStep['kind']): string {
  if (kind === 'received' || kind === 'sent') return 'the wire';
  const object = entries[seq]?.object;
  if (object === undefined) return 'the program';
  const known = kindOf(object);
  return known === null ? object.package : OBJECT_KINDS[known].package;
}
