import type { DocSummary } from '../../docs/doc';

/** A lab's place on the way through all of them. */
export interface LabPlace {
  /** From 1; 0 for a page that is no lab. */
  readonly place: number;
  readonly count: number;
  readonly previous: DocSummary | null;
  readonly next: DocSummary | null;
}

/**
 * @param docs - Pages in reading order.
 * @param route - Of a lab.
 */
export function stepsOf(docs: readonly DocSummary[], route: string): LabPlace {
  const labs = docs.filter(({ kind }) => kind === 'learn');
  const index = labs.findIndex((lab) => lab.route === route);
  return {
    place: index + 1,
    count: labs.length,
    previous: labs[index - 1] ?? null,
    next: index < 0 ? null : (labs[index + 1] ?? null),
  };
}
