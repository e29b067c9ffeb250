// @ts-check
import { byTopic, inReadingOrder } from './by-topic.mjs';
import { hasOwnSections } from './has-own-sections.mjs';
import { firstSentence } from './prose.mjs';
import { memberLinks, symbolMarkdown } from './symbol-markdown.mjs';

/** @typedef {import('./api-symbol.mjs').ApiSymbol} ApiSymbol */
/** @typedef {import('./entry-points.mjs').EntryPoint} EntryPoint */

/**
 * @typedef {object} ApiPage
 * @property {string} file - Relative to the folder of the API, e.g. `angular/streams.md`.
 * @property {string} markdown
 * @property {readonly ApiSymbol[]} symbols - What has its section here.
 */

/** Of a page, from that of its file. @param {string} file */
export const routeOf = (file) => `/api/${file.replace(/\.md$/, '')}`;

/**
 * The pages of an entry point: all exports on one, or an index and a page for every topic.
 *
 * @param {EntryPoint} entry
 * @param {readonly ApiSymbol[]} symbols - Its exports.
 * @param {number} place - Among the entry points, from 1.
 * @returns {readonly ApiPage[]}
 */
export function apiPages(entry, symbols, place) {
  const { id, name, about, file, topics } = entry;
  const order = place * 100;
  if (topics === undefined) {
    const ordered = [...symbols].sort(inReadingOrder);
    const front = { title: name, description: about, source: file, order };
    const lead = `${about} Made of the docstrings of its source.`;
    return [page(`${id}.md`, front, lead, ordered)];
  }
  const pages = byTopic(symbols, topics).map(({ topic, symbols: here }, index) => {
    const { title } = topic;
    const front = { title, description: topic.about.replaceAll('`', ''), source: file };
    const lead = `${topic.about} Imported from \`${name}\`.`;
    const of = { ...front, within: name, order: order + 1 + index };
    return { topic, ...page(`${id}/${topic.id}.md`, of, lead, here) };
  });
  const index = blocks(
    frontMatter({ title: name, description: about, source: file, order }),
    `${about} Every export, by topic.`,
    ...pages.map(({ topic, file: to, symbols: here }) =>
      blocks(
        `## ${topic.title} {#topic-${topic.id}}`,
        `${topic.about} [${topic.title} in full](${routeOf(to)})`,
        here.map((symbol) => indexItem(symbol, routeOf(to))).join('\n'),
      ),
    ),
  );
  return [{ file: `${id}.md`, markdown: index, symbols: [] }, ...pages];
}

/**
 * The page that lists all entry points.
 *
 * @param {readonly EntryPoint[]} entries
 */
export const apiIndexMarkdown = (entries) =>
  blocks(
    frontMatter({
      title: 'API',
      description:
        'Every export of the packages, with its signature, what it gives and how it fails.',
      source: 'tools/docs/api/entry-points.mjs',
    }),
    'What can be imported from where. The [guide](/guide/getting-started) says how to use it.',
    entries
      .map(({ name, id, about, topics = [] }) => {
        const links = topics.map((topic) => `[${topic.title}](/api/${id}/${topic.id})`);
        const pages = links.length > 0 ? ` By topic: ${links.join(', ')}.` : '';
        return `- [${name}](/api/${id}): ${about}${pages}`;
      })
      .join('\n'),
  );

/**
 * The line of an export in the index. It has the id that the export's section has on its page: an address from before there were
 * topics leads here, and on from here.
 *
 * @param {ApiSymbol} symbol
 * @param {string} route
 */
function indexItem(symbol, route) {
  const { name, text, aliasOf } = symbol;
  const says = aliasOf === '' ? firstSentence(text) : `Another name of \`${aliasOf}\`.`;
  const hasMembers = aliasOf === '' && hasOwnSections(symbol);
  const line = `- [\`${name}\`](${route}#${name}): ${says}${hasMembers ? ' Members:' : ''} {#${name}}`;
  return [line, ...(hasMembers ? memberLinks(symbol, route) : []).map((item) => `  ${item}`)].join(
    '\n',
  );
}

/**
 * @param {string} file
 * @param {Readonly<Record<string, string | number>>} fields
 * @param {string} lead
 * @param {readonly ApiSymbol[]} symbols
 * @returns {ApiPage}
 */
function page(file, fields, lead, symbols) {
  const sections = symbols.map((symbol) => symbolMarkdown(symbol, routeOf(file)));
  return { file, markdown: blocks(frontMatter(fields), lead, ...sections), symbols };
}

/** @param {Readonly<Record<string, string | number>>} fields */
function frontMatter(fields) {
  const lines = Object.entries(fields).map(([key, value]) =>
    typeof value === 'string' && value.startsWith('@') ? `${key}: '${value}'` : `${key}: ${value}`,
  );
  return ['---', ...lines, '---'].join('\n');
}

/** @param {readonly string[]} parts */
const blocks = (...parts) => parts.filter((part) => part !== '').join('\n\n');
