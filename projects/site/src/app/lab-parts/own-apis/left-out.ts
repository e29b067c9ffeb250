import type { Recording } from '@wirelight/protocols';

const PREFIX = 'left out: ';

/** Why a host of a run on the browser's own interfaces could not do what its program wanted; `null` where it could. */
export function leftOutOf({ entries }: Recording, host: string): string | null {
  const note = entries.find(
    ({ kind, from, text }) => kind === 'note' && from === host && text.startsWith(PREFIX),
  );
  return note === undefined ? null : note.text.slice(PREFIX.length);
}
