// @ts-check
import { prose } from './prose.mjs';

/** Tags that are told, and what is written in front of them; a `param` is told by its name. */
const TOLD = new Map([
  ['typeParam', ''],
  ['param', ''],
  ['returns', 'Returns: '],
  ['throws', 'Throws: '],
  ['errors', 'Errors: '],
  ['deprecated', 'Deprecated: '],
  ['source', 'Source: '],
]);

/**
 * The tags of a docstring as Markdown, one sentence or several for each.
 *
 * @param {readonly import('./api-symbol.mjs').Tag[]} tags
 * @returns {string[]}
 */
export function tagSentences(tags) {
  return tags.flatMap(({ name, text }) => {
    const lead = TOLD.get(name);
    if (lead === undefined || text === '') return [];
    if (lead !== '') return [lead + prose(text)];
    const [, parameter = '', says = ''] = /^(\S+)\s*(?:-\s*)?([\s\S]*)$/.exec(text) ?? [];
    return [`\`${parameter}\`: ${prose(says)}`];
  });
}
