import type { Scenario } from '@wirelight/simulator';
import type { DocSection } from '../../docs/doc';

const PREFIX = 'notice-';

/** What a lab's text says about one thing that its scenario has to notice. */
export interface NoticedSection {
  /** The notice's `id` in the scenario. */
  readonly id: string;
  readonly section: DocSection;
}

/**
 * The sections about what a scenario has to notice, in the text's order. A section is about the notice whose id follows
 * `notice-`; where a lab has several scenarios with a notice of the same id, `notice-<scenario>-<id>` is about one of them only.
 */
export function noticedSections(
  { id: scenario, notice }: Scenario,
  sections: readonly DocSection[],
): readonly NoticedSection[] {
  const ids = new Set(sections.map(({ id }) => id));
  const byId = new Map(
    notice.map(({ id }) => {
      const own = `${PREFIX}${scenario}-${id}`;
      return [ids.has(own) ? own : `${PREFIX}${id}`, id];
    }),
  );
  return sections.flatMap((section) => {
    const id = byId.get(section.id);
    return id === undefined ? [] : [{ id, section }];
  });
}

/** Whether a section is about something to notice, in whatever scenario. */
export function isNoticedSection({ id }: DocSection): boolean {
  return id.startsWith(PREFIX);
}
