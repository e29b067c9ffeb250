import type { Recording } from '@wirelight/protocols';

/** Something that a page has said and the server's program has heard. */
interface Heard {
  readonly host: string;
  /** Virtual milliseconds. */
  readonly at: number;
  readonly delay: number;
}

const known = new WeakMap<Recording, readonly Heard[]>();

/**
 * How long what a page says is on its way to the server's program: from the note `said <id>` to `heard <id>`. Goes through
 * a recording once.
 *
 * @param until - Virtual milliseconds: what is heard later is not known yet.
 * @returns Virtual milliseconds each, in the order in which they were heard.
 */
export function saidDelays(recording: Recording, host: string, until: number): readonly number[] {
  const heard = known.get(recording) ?? heardIn(recording);
  known.set(recording, heard);
  return heard.flatMap((one) => (one.host === host && one.at <= until ? [one.delay] : []));
}

function heardIn({ entries }: Recording): readonly Heard[] {
  const said = new Map<string, { readonly host: string; readonly at: number }>();
  return entries.flatMap(({ kind, from, text, at }) => {
    if (kind !== 'note') return [];
    if (text.startsWith('said ')) said.set(text.slice('said '.length), { host: from, at });
    if (!text.startsWith('heard ')) return [];
    const start = said.get(text.slice('heard '.length));
    return start === undefined ? [] : [{ host: start.host, at, delay: at - start.at }];
  });
}
