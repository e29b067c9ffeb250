import type { Recording } from '@wirelight/protocols';
import { oncePer } from './once-per';

/** The `seq` of the first entry that answers a request, by the `seq` of the request. Found once per recording. */
export const answersOf = oncePer(({ entries }: Recording): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const { seq, answers: request } of entries) {
    if (request !== null && !found.has(request)) found.set(request, seq);
  }
  return found;
});
