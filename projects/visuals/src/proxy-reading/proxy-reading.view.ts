import type { Recording, TraceEntry } from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import { cachedAnswers, type CachedAnswer } from './cached-answers';
import { endpointReading, type EndpointReading } from './endpoint-reading';
import { readableLines, type ReadableLine } from './readable-lines';

/** A line, and whether the proxy takes it for the beginning of a request. */
export interface ProxyLine extends ReadableLine {
  readonly isRequest: boolean;
}

/** A message of a client, as two readers take it. */
export interface ReadMessage {
  /** The entry in which it reached the proxy. */
  readonly seq: number;
  readonly at: number;
  readonly from: string;
  /** Its bytes as text, as the proxy looks at them; the first lines of many. */
  readonly lines: readonly ProxyLine[];
  /** Lines that are left out. */
  readonly hidden: number;
  /** Requests that the proxy's program found in it, e.g. `bank/script.js`. */
  readonly found: readonly string[];
  readonly endpoint: EndpointReading;
}

/** What somebody was given, by the note of their program. */
export interface GivenCode {
  readonly seq: number;
  readonly who: string;
  /** E.g. `pay(thief)`. */
  readonly code: string;
  readonly isFromCache: boolean;
}

export interface ProxyReadingView {
  readonly messages: readonly ReadMessage[];
  readonly cache: readonly CachedAnswer[];
  readonly given: readonly GivenCode[];
}

/** Lines of a message that are shown: a request of a browser has a dozen. */
const SHOWN = 4;
const READS = 'reads a request for ';
const ANSWERS = 'answers ';
const RUNS = 'runs ';

/**
 * What a proxy has read of what clients sent, what it keeps, and what clients were given, all up to the cursor.
 *
 * @param proxy - Its host.
 */
export function toProxyReadingView(
  { entries }: Recording,
  { index }: Cursor,
  proxy: string,
): ProxyReadingView {
  const happened = entries.slice(0, index);
  const notes = happened.filter(({ kind }) => kind === 'note');
  const own = notes.filter(({ from }) => from === proxy);
  return {
    messages: happened
      .filter((entry) => entry.to === proxy && isFromClient(entry))
      .map((entry) => toMessage(entry, own)),
    cache: cachedAnswers(entries, own),
    given: notes
      .filter(({ text }) => text.startsWith(RUNS))
      .map(({ seq, from, text, cause }) => {
        const sent = entries[entries[cause?.seq ?? -1]?.cause?.seq ?? -1];
        const isFromCache = own.some(
          (note) => note.text.startsWith(ANSWERS) && note.cause?.seq === sent?.cause?.seq,
        );
        return { seq, who: from, code: text.slice(RUNS.length), isFromCache };
      }),
  };
}

function toMessage(entry: TraceEntry, notes: readonly TraceEntry[]): ReadMessage {
  const found = notes
    .filter(({ text, cause }) => text.startsWith(READS) && cause?.seq === entry.seq)
    .map(({ text }) => text.slice(READS.length));
  const lines = readableLines(entry.bytes);
  return {
    seq: entry.seq,
    at: entry.at,
    from: entry.from,
    lines: lines.slice(0, SHOWN).map((line) => ({
      ...line,
      isRequest: found.length > 0 && /^GET \S+ HTTP\/1\.1$/.test(line.text),
    })),
    hidden: Math.max(0, lines.length - SHOWN),
    found,
    endpoint: endpointReading(entry),
  };
}

function isFromClient({ kind, direction, bytes }: TraceEntry): boolean {
  return kind === 'received' && direction === 'client-to-server' && bytes.length > 0;
}
