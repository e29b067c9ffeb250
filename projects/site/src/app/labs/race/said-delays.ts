import type { Recording } from '@wirelight/protocols';

/**
 * How long what a page says is on its way to the server's program: from the note `said <id>` to `heard <id>`.
 *
 * @param until - Virtual milliseconds: what is heard later is not known yet.
 * @returns Virtual milliseconds each, in the order in which they were heard.
 */
export function saidDelays({ entries }: Recording, host: string, until: number): readonly number[] {
  const said = new Map<string, number>();
  const delays: number[] = [];
  for (const { kind, from, text, at } of entries) {
    if (at > until) break;
    if (kind !== 'note') continue;
    if (from === host && text.startsWith('said ')) said.set(text.slice('said '.length), at);
    else if (text.startsWith('heard ')) {
      const since = said.get(text.slice('heard '.length));
      if (since !== undefined) delays.push(at - since);
    }
  }
  return delays;
}
