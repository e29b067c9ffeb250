import { timerChangeOf, type Recording, type TraceEntry } from '@wirelight/protocols';

/** What to look for: somebody says that the other side is gone. */
export interface FindingSource {
  readonly host: string;
  /** Beginning of the note. */
  readonly starts: string;
}

/** Somebody has noticed. */
export interface Finding {
  readonly note: TraceEntry;
  /** Virtual milliseconds since the last fault before it began. */
  readonly after: number;
  /** The timer that fired at that moment, where one did: its name, and how long ago it was set. */
  readonly timer: { readonly name: string; readonly delay: number } | null;
}

/** A time during which somebody is not there: a line is silent, or a tab frozen. */
export interface Fault {
  readonly since: TraceEntry;
  /** What ended it; `null` while it lasts. */
  readonly until: TraceEntry | null;
}

/** The faults within the first `index` entries, in their order. */
export function faultsOf({ entries }: Recording, index: number): readonly Fault[] {
  const faults: Fault[] = [];
  for (const entry of entries.slice(0, index)) {
    if (entry.kind !== 'intervention') continue;
    const last = faults.at(-1);
    const isOn = last?.until === null;
    if (!isOn && BEGINS.test(entry.text)) faults.push({ since: entry, until: null });
    if (isOn && ENDS.test(entry.text)) faults.splice(-1, 1, { ...last, until: entry });
  }
  return faults;
}

const BEGINS = /^(.*: silence|freeze)$/;
const ENDS = /^(.*: speak|thaw)$/;

/** Who has noticed a fault within the first `index` entries, in the order of noticing. */
export function findingsOf(
  recording: Recording,
  index: number,
  sources: readonly FindingSource[],
): readonly Finding[] {
  const faults = faultsOf(recording, index);
  const [first] = faults;
  if (first === undefined) return [];
  const past = recording.entries.slice(first.since.seq, index);
  return past.flatMap((note): readonly Finding[] => {
    const isFound =
      note.kind === 'note' &&
      sources.some(({ host, starts }) => note.from === host && note.text.startsWith(starts));
    if (!isFound) return [];
    const fired = past
      .filter(({ seq, at, from }) => seq < note.seq && at === note.at && from === note.from)
      .filter((one) => timerChangeOf(one)?.change === 'fired')
      .at(-1);
    const timer = fired === undefined ? null : timerChangeOf(fired);
    return [
      {
        note,
        after:
          note.at - (faults.filter(({ since }) => since.seq < note.seq).at(-1) ?? first).since.at,
        timer: timer === null ? null : { name: timer.timer, delay: timer.delay },
      },
    ];
  });
}
