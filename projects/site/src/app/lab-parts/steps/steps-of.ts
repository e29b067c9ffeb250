import type { DocSummary } from '../../docs/doc';

/** A lab that another one leads to. */
export type LabStep = Pick<DocSummary, 'route' | 'question'>;

/** A lab's place on the way through all of them. */
export interface LabPlace {
  /** From 1; 0 for a page that is no lab. */
  readonly place: number;
  readonly count: number;
  readonly previous: LabStep | null;
  readonly next: LabStep | null;
}

/**
 * @param labs - All of them, in their order.
 * @param route - Of a lab.
 */
export function stepsOf(labs: readonly LabStep[], route: string): LabPlace {
  const index = labs.findIndex((lab) => lab.route === route);
  return {
    place: index + 1,
    count: labs.length,
    previous: labs[index - 1] ?? null,
    next: index < 0 ? null : (labs[index + 1] ?? null),
  };
}
