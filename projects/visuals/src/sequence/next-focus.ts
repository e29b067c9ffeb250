import { oncePer } from '../timeline/once-per';
import type { SequenceLayout } from './sequence-layout';

/**
 * Where the keyboard goes from an item of the sequence.
 *
 * @param index - Entries that have happened: only these can be reached.
 * @param from - `seq` of the present item.
 * @param key - `KeyboardEvent.key`.
 * @returns `seq` of the item to focus; `null` for keys that do not move.
 */
export function nextFocus(
  layout: SequenceLayout,
  index: number,
  from: number,
  key: string,
): number | null {
  const seqs = itemsOf(layout).filter((seq) => seq < index);
  const present = seqs.indexOf(from);
  const last = seqs.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(present + 1, last),
    ArrowRight: Math.min(present + 1, last),
    ArrowUp: Math.max(present - 1, 0),
    ArrowLeft: Math.max(present - 1, 0),
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : (seqs[target] ?? null);
}

const itemsOf = oncePer(({ messages, marks }: SequenceLayout): readonly number[] =>
  [...messages.all, ...marks.all].map(({ seq }) => seq).sort((a, b) => a - b),
);
