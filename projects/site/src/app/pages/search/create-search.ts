import MiniSearch from 'minisearch';
import type { Passage } from './passage';
import { snippetOf, type Snippet } from './snippet-of';

/** A passage that fits, and the part of its text that shows why. */
export interface Hit {
  readonly passage: Passage;
  readonly snippet: Snippet;
}

/** What was found. */
export interface Found {
  /** Best first, at most 30. */
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly total: number;
}

/** What an export of the API counts beside a text that explains the same word. */
const SIGNATURE = 0.5;

/** How many hits are worth reading. */
const LIMIT = 30;

/**
 * @param passages What can be found.
 * @returns Finds passages. Every word must occur, as the beginning of a word or with a slip of the
 *   pen; a hit in a heading counts more than one in the text. An empty query finds nothing.
 */
export function createSearch(passages: readonly Passage[]): (query: string) => Found {
  const index = new MiniSearch<Passage & { id: number }>({
    fields: ['heading', 'page', 'text'],
    tokenize: (text) => text.split(WORD_END).filter((word) => word !== ''),
  });
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));
  return (query) => {
    const results = index.search(query, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { heading: 4, page: 2 },
      boostDocument: (id) => (passages[id as number]?.kind === 'api' ? SIGNATURE : 1),
    });
    const hits = results.slice(0, LIMIT).flatMap(({ id, terms }) => {
      const passage = passages[id as number];
      return passage ? [{ passage, snippet: snippetOf(passage.text, terms) }] : [];
    });
    return { hits, total: results.length };
  };
}

/** An error code, a packet type or an address is one word each; so are its parts. */
const WORD_END = /[^\p{L}\p{N}_]+/u;
