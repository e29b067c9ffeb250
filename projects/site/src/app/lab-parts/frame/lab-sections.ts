import type { Doc, DocSection } from '../../docs/doc';
import { isNoticedSection } from '../noticed/noticed-sections';

/** Sections that have a place of their own at the top. */
const OPENING = ['', 'predict', 'answer'];

/** HTML of a section of a lab's text; empty where the lab has none of this `id`. */
export function sectionHtml(doc: Doc, id: string): string {
  return doc.sections.find((section) => section.id === id)?.html ?? '';
}

/** What to notice in a lab, in the text's order. */
export function noticesOf(doc: Doc): readonly DocSection[] {
  return doc.sections.filter(isNoticedSection);
}

/** What is left for the end of a lab's page: all that neither opens it nor is about something to notice. */
export function closingSections(doc: Doc): readonly DocSection[] {
  return doc.sections.filter(
    (section) => !OPENING.includes(section.id) && !isNoticedSection(section),
  );
}
