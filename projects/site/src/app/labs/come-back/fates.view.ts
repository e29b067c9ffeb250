import type { Recording, TraceEntry } from '@wirelight/protocols';

/** How the programs of a scenario tell of what is sent and what comes. */
export interface FateSource {
  /** Calls of the script that send something, e.g. `emit`; their argument names it. */
  readonly actions: readonly string[];
  /** Host and beginning of the notes that say that it came, e.g. `heard `. */
  readonly arrival: { readonly host: string; readonly starts: string };
  /** Beginning of the client's note that it is gone. */
  readonly gone: string;
  /** The client's notes that it is back. */
  readonly back: readonly string[];
}

/** What became of one thing that was sent. */
export interface Fate {
  readonly name: string;
  /** The call that sent it. */
  readonly action: string;
  readonly made: TraceEntry;
  /** Whether the client was away when it was sent. */
  readonly wasAway: boolean;
  /** Every time it came, up to the cursor. */
  readonly got: readonly TraceEntry[];
}

/** What became of all that the script has sent within the first `index` entries. */
export function fatesOf(
  { entries }: Recording,
  index: number,
  source: FateSource,
): readonly Fate[] {
  const past = entries.slice(0, index);
  const call = new RegExp(`^(${source.actions.join('|')})\\("(.*)"\\)$`);
  let isAway = false;
  const made: Omit<Fate, 'got'>[] = [];
  const arrivals: TraceEntry[] = [];
  for (const entry of past) {
    const { kind, from, text } = entry;
    if (kind === 'note' && from === source.arrival.host && text.startsWith(source.arrival.starts)) {
      arrivals.push(entry);
    }
    if (kind === 'note' && from === 'client') {
      if (text.startsWith(source.gone)) isAway = true;
      else if (source.back.includes(text)) isAway = false;
    }
    const [, action, name] = (kind === 'intervention' ? call.exec(text) : null) ?? [];
    if (action === undefined || name === undefined) continue;
    made.push({ name, action, made: entry, wasAway: isAway });
  }
  return made.map((one) => ({
    ...one,
    got: arrivals.filter(({ text }) => text === `${source.arrival.starts}${one.name}`),
  }));
}
