import type { DocSummary } from '../../docs/doc';

/** Kinds of pages that are read in their order. */
const IN_ORDER = ['api', 'guide', 'protocol'];

/** The pages that belong to one. */
export interface Neighbours {
  /** What this page is a part of. */
  readonly parent: DocSummary | undefined;
  /** All pages of its kind; of pages that are parts only those of the same whole; beside guides the API too. */
  readonly beside: readonly DocSummary[];
  /** The page before it in reading order; undefined for the first, and for pages that have no order. */
  readonly previous: DocSummary | undefined;
  /** The page after it in reading order. */
  readonly next: DocSummary | undefined;
}

/**
 * @param docs Every page, in reading order.
 * @param doc One of them.
 */
export function neighboursOf(docs: readonly DocSummary[], doc: DocSummary): Neighbours {
  const isOrdered = IN_ORDER.includes(doc.kind);
  const kinds = isOrdered ? [doc.kind] : ['reference', 'decision'];
  const group = docs.filter(({ kind }) => kinds.includes(kind));
  const at = isOrdered ? group.findIndex(({ route }) => route === doc.route) : -1;
  return {
    parent: group.find(({ title, within }) => within === '' && title === doc.within),
    beside: [
      ...group.filter(({ within }) => within === '' || within === doc.within),
      ...(doc.kind === 'guide' ? docs.filter(({ route }) => route === '/api') : []),
    ],
    previous: at < 0 ? undefined : group[at - 1],
    next: at < 0 ? undefined : group[at + 1],
  };
}
