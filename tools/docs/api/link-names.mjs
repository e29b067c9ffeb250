import { parseFragment, serialize } from 'parse5';

/** No link in these. */
const LEFT_ALONE = /^(?:a|button|h\d|figcaption)$/;
/** What a highlighted signature calls the names of types, functions and constants. */
const NAME_TOKEN = /code-token-(?:function|constant)/;

/** Members whose bare name is more often that of an event. */
const EVENT = /^(?:connect|disconnect|open|close|error)$/;

/**
 * Makes a function that links the names of the API on one page: in prose a piece of code that is a name, or a call of it, once below
 * each heading; in a signature, once in each.
 *
 * @param {Readonly<Record<string, string>>} names Addresses by name, members as `Owner.member`.
 * @param {{links: string[], isReference: boolean}} page `links` gets every address that is used; only the reference itself has
 *   links in code.
 * @returns {(html: string, id: string) => string} To be called with the HTML of a section and its id.
 */
export function createNameLinker(names, { links, isReference }) {
  if (Object.keys(names).length === 0) return (html) => html;
  return (html, id) => {
    const fragment = parseFragment(html);
    const section = { id, heading: id, used: new Set() };
    const use = (name, used) => {
      const href = Object.hasOwn(names, name) ? names[name] : undefined;
      if (href === undefined || used.has(href) || href.endsWith(`#${section.heading}`)) return;
      used.add(href);
      links.push(href);
      return href;
    };
    const inProse = (text) => {
      // `withAuth` of `withAuth(...)`.
      const name = text.replace(/\(.*\)$/s, '');
      const member = EVENT.test(text) ? undefined : use(`${id}.${name}`, section.used);
      return member ?? use(name, section.used);
    };
    const visit = (node) => {
      if (/^h\d$/.test(node.nodeName)) {
        section.heading = node.attrs.find(({ name }) => name === 'id')?.value;
        section.used.clear();
      }
      if (LEFT_ALONE.test(node.nodeName)) return;
      // A list of the reference begins with what it tells of: a parameter, a property.
      const isTold = isReference && node.parentNode?.nodeName === 'li';
      const isFirst = node.parentNode?.childNodes[0] === node;
      if (node.nodeName === 'code' && isTold && isFirst) return;
      if (node.nodeName === 'code') linkAll(node, inProse);
      else if (node.nodeName !== 'pre') node.childNodes?.forEach(visit);
      else if (isReference) linkSignature(node, new Set(), use);
    };
    visit(fragment);
    return serialize(fragment);
  };
}

function linkSignature(node, used, use) {
  const token = node.attrs?.find(({ name }) => name === 'class')?.value ?? '';
  if (NAME_TOKEN.test(token)) linkAll(node, (text) => use(text.trim(), used));
  else node.childNodes?.forEach((child) => linkSignature(child, used, use));
}

/** Puts what an element holds into a link, where `find` has an address for its text. */
function linkAll(element, find) {
  const [text] = element.childNodes;
  if (element.childNodes.length !== 1 || text.nodeName !== '#text') return;
  const href = find(text.value);
  if (href === undefined) return;
  const attrs = [
    { name: 'class', value: 'name' },
    { name: 'href', value: href },
  ];
  const [, blank, name] = /^(\s*)(.*)$/s.exec(text.value);
  const link = { nodeName: 'a', tagName: 'a', attrs, childNodes: [{ ...text, value: name }] };
  element.childNodes = blank === '' ? [link] : [{ ...text, value: blank }, link];
}
