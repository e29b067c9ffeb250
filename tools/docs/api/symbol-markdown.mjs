// @ts-check
import { hasOwnSections } from './has-own-sections.mjs';
import { paragraphs, prose } from './prose.mjs';
import { tagSentences } from './tag-sentences.mjs';

/** @typedef {import('./api-symbol.mjs').ApiMember} ApiMember */
/** @typedef {import('./api-symbol.mjs').ApiSymbol} ApiSymbol */
/** @typedef {import('./api-symbol.mjs').Documented} Documented */

const KINDS = {
  function: 'Function',
  class: 'Class',
  interface: 'Interface',
  type: 'Type',
  value: 'Value',
};

/**
 * The section of an export; where something can be called, with one below it for every member.
 *
 * @param {ApiSymbol} symbol
 * @param {string} route - Of its page.
 */
export function symbolMarkdown(symbol, route) {
  const { name, kind, aliasOf, text, declaration, members } = symbol;
  const heading = `## ${name} {#${name}}`;
  if (aliasOf !== '') {
    const export_ = code(`export { ${aliasOf} as ${name} };`);
    return blocks(heading, `${KINDS[kind]}. Another name of \`${aliasOf}\`.`, export_);
  }
  const hasSections = hasOwnSections(symbol);
  return blocks(
    heading,
    `${KINDS[kind]}. ${paragraphs(text)}`,
    code(declaration),
    tagsAndExamples(symbol),
    hasSections ? 'Members:' : members.map(memberItem).join('\n'),
    hasSections ? memberLinks(symbol, route).join('\n') : '',
    ...(hasSections ? members.map((member) => memberMarkdown(name, member)) : []),
  );
}

/**
 * Links to the sections of the members, each as an item of a list.
 *
 * @param {Pick<ApiSymbol, 'name' | 'members'>} symbol
 * @param {string} route - Of its page.
 */
export const memberLinks = ({ name, members }, route) =>
  members.map((member) => `- [\`${member.name}\`](${route}#${name}.${member.name})`);

/** @param {string} owner @param {ApiMember} member */
const memberMarkdown = (owner, member) =>
  blocks(
    `### ${member.name} {#${owner}.${member.name}}`,
    paragraphs(member.text),
    code(member.declaration, 'ts-member'),
    tagsAndExamples(member),
  );

/** @param {ApiMember} member */
function memberItem({ name, text, tags }) {
  const told = [prose(text), ...tagSentences(tags)].filter((one) => one !== '');
  return `- \`${name}\`: ${told.join(' ')}`;
}

/** @param {Documented} documented */
const tagsAndExamples = ({ tags }) =>
  blocks(
    tagSentences(tags)
      .map((told) => `- ${told}`)
      .join('\n'),
    ...tags.filter(({ name }) => name === 'example').map(({ text }) => code(text)),
  );

/** @param {readonly string[]} parts */
const blocks = (...parts) => parts.filter((part) => part !== '').join('\n\n');

/** @param {string} text @param {string} [language] */
const code = (text, language = 'ts') => `\`\`\`${language}\n${text.trim()}\n\`\`\``;
