import type { DocSummary } from '../../docs/doc';
import type { LEARN_EN } from '../../words/learn.en';

/** What a part of the way through the labs is called in the words. */
export type ChapterId = keyof (typeof LEARN_EN)['chapters'];

/** A lab in the list. */
export interface ChapterLab extends DocSummary {
  /** Place on the way through all labs, from 1. */
  readonly place: number;
  /** The last part of its address. */
  readonly slug: string;
}

/** Labs about one thing, in reading order. */
export interface Chapter {
  readonly id: ChapterId;
  readonly labs: readonly ChapterLab[];
}

/** With which lab a part begins; it goes on until the next one begins. */
const BEGINNINGS: readonly (readonly [slug: string, id: ChapterId])[] = [
  ['climbing-to-websocket', 'begins'],
  ['frame-bit-by-bit', 'travels'],
  ['who-gets-it', 'hears'],
  ['still-there', 'ends'],
  ['who-are-you', 'guards'],
];

/**
 * Cuts the way through the labs into parts. A lab that begins no part belongs to that of the lab before it, so a new one needs nothing
 * but its place.
 *
 * @param docs - Pages in reading order.
 * @returns Parts in reading order, none of them empty.
 */
export function chaptersOf(docs: readonly DocSummary[]): readonly Chapter[] {
  const chapters: { id: ChapterId; labs: ChapterLab[] }[] = [];
  const labs = docs.filter(({ kind }) => kind === 'learn');
  for (const [index, doc] of labs.entries()) {
    const slug = doc.route.slice(doc.route.lastIndexOf('/') + 1);
    const beginning = BEGINNINGS.find(([first]) => first === slug)?.[1];
    const id = beginning ?? (index === 0 ? 'begins' : undefined);
    if (id !== undefined) chapters.push({ id, labs: [] });
    chapters.at(-1)?.labs.push({ ...doc, slug, place: index + 1 });
  }
  return chapters;
}
