import type { Recording, TraceEntry, TraceValue } from '@wirelight/protocols';

/** A machine goes to another state. */
export interface StateStep {
  /** The entry with which it does. */
  readonly seq: number;
  /** Virtual milliseconds. */
  readonly at: number;
  readonly state: string;
}

/** Which objects of a recording make up a machine. */
export interface MachineSource {
  readonly host: string;
  /** npm package and class, as in an entry's object. */
  readonly package: string;
  readonly class: string;
  /** The object's state as one of the machine's. */
  readonly read: (state: Readonly<Record<string, TraceValue>>) => string;
}

/**
 * The states that the objects of one class on one host went through, as one machine: where a client opens a new engine for every
 * attempt, the present one counts. Entries that leave the state as it was are no step.
 *
 * @param initial - The state before anything is known of an object: the first of the machine.
 */
export function stateStepsOf(
  { entries }: Recording,
  source: MachineSource,
  initial: string,
): readonly StateStep[] {
  const steps: StateStep[] = [];
  let present = initial;
  for (const entry of entries) {
    if (!isOf(entry, source)) continue;
    const state = source.read(entry.object?.state ?? {});
    if (state === present) continue;
    present = state;
    steps.push({ seq: entry.seq, at: entry.at, state });
  }
  return steps;
}

function isOf({ kind, from, object }: TraceEntry, source: MachineSource): boolean {
  return (
    (kind === 'call' || kind === 'state') &&
    from === source.host &&
    object?.package === source.package &&
    object.class === source.class
  );
}
