import { meaningOf, type Recording } from '@wirelight/protocols';

const known = new WeakMap<Recording, (string | undefined)[]>();

/**
 * What an entry says, in one line. Decoded on the first call for an entry and kept with the recording, because a view
 * asks again for every frame that it draws.
 */
export function headlineOf(recording: Recording, seq: number): string {
  let headlines = known.get(recording);
  if (headlines === undefined) {
    headlines = [];
    known.set(recording, headlines);
  }
  return (headlines[seq] ??= meaningOf(recording, seq).headline);
}
