import { toAnchor } from './to-anchor.mjs';

/** `### Long polling (HTTP long polling)` */
const TERM = /^### (?<name>[^(\n]+?)(?: \((?<also>[^)]+)\))?$/gm;

/**
 * @param {string} markdown The glossary.
 * @returns {{words: string[], anchor: string}[]} A term with its other names, and the id of its heading.
 */
export const glossaryTerms = (markdown) =>
  [...markdown.matchAll(TERM)].map(({ 0: heading, groups }) => ({
    words: [groups.name, ...(groups.also ?? '').split(', ')].filter((word) => word !== ''),
    anchor: toAnchor(heading.slice(4)),
  }));
