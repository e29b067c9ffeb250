import { parseFragment } from 'parse5';

/**
 * Cuts rendered pages into what a search can lead to: a section, or what stands below a smaller heading with an id.
 *
 * @param {readonly {route: string, title: string, within: string, kind: string, description: string, sections: readonly {id: string,
 *   heading: string, html: string}[], moved: object}[]} docs Pages as `createDocRenderer` makes them.
 * @returns {{url: string, page: string, kind: string, heading: string, text: string}[]} In reading order; `heading` is
 *   empty for what stands before a page's first heading.
 */
export function searchPassages(docs) {
  return docs.flatMap((doc) =>
    told(doc).flatMap((section) => {
      const first = { id: section.id, heading: textOf(parseFragment(section.heading)), text: '' };
      // A page is found by its description too, which a page of the API begins with.
      if (section.id === '' && doc.kind !== 'api') first.text = doc.description;
      const nodes = parseFragment(section.html).childNodes;
      return cut(first, doc.kind === 'api' ? nodes.filter(isNoCode) : nodes)
        .map(({ id, heading, text }) => ({
          url: id === '' ? doc.route : `${doc.route}#${id}`,
          page: doc.within === '' ? doc.title : `${doc.title} · ${doc.within}`,
          kind: doc.kind,
          heading,
          text: text.replace(/\s+/g, ' ').trim(),
        }))
        .filter(({ heading, text }) => heading !== '' || text !== '');
    }),
  );
}

/** The sections of a page; an index of other pages has nothing to find but itself. */
const told = ({ sections, moved }) =>
  Object.keys(moved).length === 0 ? sections : sections.filter(({ id }) => id === '');

/** A signature repeats the words of what it is made of; the sentence beside it is what is looked for. */
function isNoCode({ nodeName, childNodes = [] }) {
  return nodeName !== 'pre' && childNodes.every(isNoCode);
}

function cut(first, nodes) {
  const passages = [first];
  for (const node of nodes) {
    const id = node.attrs?.find(({ name }) => name === 'id')?.value;
    if (/^h[3-6]$/.test(node.nodeName) && id !== undefined) {
      // A member is called by its name together with its owner's.
      passages.push({ id, heading: id.includes('.') ? id : textOf(node), text: '' });
    } else {
      passages.at(-1).text += ` ${textOf(node)}`;
    }
  }
  return passages;
}

/** The words on a button are not the page's. */
function textOf(node) {
  if (node.nodeName === 'button') return '';
  if ('value' in node) return node.value;
  const text = (node.childNodes ?? []).map(textOf).join('');
  return /^(p|li|td|th|div|pre|h\d)$/.test(node.nodeName) ? `${text} ` : text;
}
