import { parseFragment, serialize } from 'parse5';

/** Text in these is left as it is: it is a link already, or code, or a heading. */
const LEFT_ALONE = /^(a|code|pre|button|h\d)$/;

/**
 * Makes a function that links the first mention of each term on one page to the glossary.
 *
 * @param {readonly {words: readonly string[], anchor: string}[]} terms As `glossaryTerms` finds them.
 * @returns {(html: string) => string} To be called with the parts of one page, in reading order.
 */
export function createTermLinker(terms) {
  const left = new Map(
    terms.flatMap(({ words, anchor }) => words.map((word) => [word.toLowerCase(), anchor])),
  );
  return (html) => {
    const fragment = parseFragment(html);
    linkIn(fragment, left);
    return serialize(fragment);
  };
}

function linkIn(node, left) {
  if (LEFT_ALONE.test(node.nodeName)) return;
  node.childNodes = (node.childNodes ?? []).flatMap((child) => {
    if (child.nodeName === '#text') return linkText(child.value, left);
    linkIn(child, left);
    return [child];
  });
}

function linkText(text, left) {
  if (left.size === 0 || text.trim() === '') return [textNode(text)];
  // The longest first: "long polling" is not a mention of "polling".
  const words = [...left.keys()].sort((a, b) => b.length - a.length);
  const found = new RegExp(`(?<![\\w-])(?:${words.map(escape).join('|')})s?(?![\\w-])`, 'i').exec(
    text,
  );
  if (found === null) return [textNode(text)];
  const word = found[0].toLowerCase();
  const anchor = left.get(word) ?? left.get(word.slice(0, -1));
  for (const [name, target] of left) if (target === anchor) left.delete(name);
  return [
    textNode(text.slice(0, found.index)),
    termLink(found[0], anchor),
    ...linkText(text.slice(found.index + found[0].length), left),
  ];
}

const escape = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const textNode = (value) => ({ nodeName: '#text', value });

const termLink = (text, anchor) => ({
  nodeName: 'a',
  tagName: 'a',
  attrs: [
    { name: 'class', value: 'term' },
    { name: 'href', value: `/glossary#${anchor}` },
  ],
  childNodes: [textNode(text)],
});
