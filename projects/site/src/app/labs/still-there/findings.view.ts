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
  /** Virtual milliseconds since the fault. */
  readonly after: number;
  /** The timer that fired at that moment, where one did: its name, and how long ago it was set. */
  readonly timer: { readonly name: string; readonly delay: number } | null;
}

/** The first fault of a run: from here on somebody is not there. */
export function faultOf({ entries }: Recording): TraceEntry | null {
  const found = entries.find(
    ({ kind, text }) => kind === 'intervention' && /silence|freeze/.test(text),
  );
  return found ?? null;
}

/** Who has noticed the fault within the first `index` entries, in the order of noticing. */
export function findingsOf(
  recording: Recording,
  index: number,
  sources: readonly FindingSource[],
): readonly Finding[] {
  const fault = faultOf(recording);
  if (fault === null) return [];
  const past = recording.entries.slice(fault.seq, index);
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
        after: note.at - fault.at,
        timer: timer === null ? null : { name: timer.timer, delay: timer.delay },
      },
    ];
  });
}
