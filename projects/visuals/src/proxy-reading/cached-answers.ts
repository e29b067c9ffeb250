import { decodeHttpResponse, decodeUtf8Lossy, type TraceEntry } from '@wirelight/protocols';

/** An answer in a proxy's cache. */
export interface CachedAnswer {
  /** The note of the proxy that says that it keeps it. */
  readonly seq: number;
  /** Under which name it is kept: the host that the request named, and the path. */
  readonly name: string;
  /** Host that really gave the answer. */
  readonly from: string;
  readonly body: string;
  /** Whether it came from somebody else than its name says. */
  readonly isPoisoned: boolean;
}

const KEEPS = 'keeps ';

/** What a proxy keeps, by its notes; of the same name the last. @param notes - Those of the proxy up to now. */
export function cachedAnswers(
  entries: readonly TraceEntry[],
  notes: readonly TraceEntry[],
): readonly CachedAnswer[] {
  const cache = new Map<string, CachedAnswer>();
  for (const { seq, text, cause } of notes) {
    const answer = entries[cause?.seq ?? -1];
    if (!text.startsWith(KEEPS) || answer === undefined) continue;
    const name = text.slice(KEEPS.length);
    const read = decodeHttpResponse(answer.bytes);
    cache.set(name, {
      seq,
      name,
      from: answer.from,
      body: read.ok ? decodeUtf8Lossy(read.value.body) : '',
      isPoisoned: name.split('/')[0] !== answer.from,
    });
  }
  return [...cache.values()];
}
