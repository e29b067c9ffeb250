// @ts-check

/** @typedef {import('./entry-points.mjs').EntryPoint} EntryPoint */
/** @typedef {import('./read-api.mjs').ApiSymbol} ApiSymbol */
/** @typedef {import('./read-api.mjs').Tag} Tag */

const KINDS = {
  function: 'Function',
  class: 'Class',
  interface: 'Interface',
  type: 'Type',
  value: 'Value',
};

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
 * The page of an entry point, as Markdown: a section for every export.
 *
 * @param {EntryPoint} entry
 * @param {readonly ApiSymbol[]} symbols
 * @param {number} order - Place among the pages of its kind.
 */
export function apiMarkdown({ name, about, file }, symbols, order) {
  return [
    `---\ntitle: '${name}'\ndescription: ${about}\nsource: ${file}\norder: ${order}\n---`,
    `${about} Made of the docstrings of its source.`,
    ...symbols.map(symbolMarkdown),
  ].join('\n\n');
}

/**
 * The page that lists all entry points.
 *
 * @param {readonly EntryPoint[]} entries
 */
export function apiIndexMarkdown(entries) {
  return [
    '---\ntitle: API\ndescription: Every export of the packages, with its signature, what it gives and how it fails.\nsource: tools/docs/api/entry-points.mjs\n---',
    'What can be imported from where. The [guide](/guide/getting-started) says how to use it.',
    entries.map(({ name, id, about }) => `- [${name}](/api/${id}): ${about}`).join('\n'),
  ].join('\n\n');
}

/** @param {ApiSymbol} symbol */
function symbolMarkdown({ name, kind, text, tags, declaration, members }) {
  return [
    `## ${name} {#${name}}`,
    `${KINDS[kind]}. ${prose(text)}`,
    code(declaration),
    list(tags),
    ...tags.filter((tag) => tag.name === 'example').map((tag) => code(tag.text)),
    members
      .map((member) => {
        const told = [prose(member.text), ...toldTags(member.tags)].filter((one) => one !== '');
        return `- \`${member.name}\`: ${told.join(' ')}`;
      })
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** @param {string} text */
const code = (text) => `\`\`\`ts\n${text.trim()}\n\`\`\``;

/** @param {readonly Tag[]} tags */
const list = (tags) =>
  toldTags(tags)
    .map((told) => `- ${told}`)
    .join('\n');

/** @param {readonly Tag[]} tags @returns {string[]} */
function toldTags(tags) {
  return tags.flatMap(({ name, text }) => {
    const lead = TOLD.get(name);
    if (lead === undefined || text === '') return [];
    if (lead !== '') return [lead + prose(text)];
    const [, parameter = '', says = ''] = /^(\S+)\s*(?:-\s*)?([\s\S]*)$/.exec(text) ?? [];
    return [`\`${parameter}\`: ${prose(says)}`];
  });
}

/** One paragraph; what looks like markup is text, except inside code. @param {string} text */
function prose(text) {
  return text
    .replaceAll(/\{@link\s+([^}|]+?)(?:\s*\|[^}]*)?\}/g, '`$1`')
    .replaceAll(/\s*\n\s*/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('')
    .trim();
}
