// @ts-check
import { routeOf } from './api-pages.mjs';
import { hasOwnSections } from './has-own-sections.mjs';

/**
 * @typedef {object} NamedPages
 * @property {import('./entry-points.mjs').EntryPoint} entry
 * @property {readonly import('./api-pages.mjs').ApiPage[]} pages
 */

/**
 * Where each name of the API is told: exports, members by `Export.member`, and those of well-known exports by their own name.
 *
 * @param {readonly NamedPages[]} all
 * @returns {Readonly<Record<string, Readonly<Record<string, string>>>>} By the id of an entry point: its own names first, then
 *   those of the other entry points of its package.
 */
export function apiNames(all) {
  const own = all.map(({ entry, pages }) => ({
    id: entry.id,
    package: packageOf(entry.name),
    names: namesOf({ entry, pages }),
  }));
  return Object.fromEntries(
    own.map((one) => {
      const same = own.filter((other) => other !== one && other.package === one.package);
      return [one.id, Object.assign({}, ...same.map(({ names }) => names), one.names)];
    }),
  );
}

/** @param {string} name - Of an entry point. */
const packageOf = (name) => name.split('/').slice(0, 2).join('/');

/** @param {NamedPages} of @returns {Readonly<Record<string, string>>} */
function namesOf({ entry: { known = [] }, pages }) {
  /** @type {Record<string, string>} */
  const names = {};
  /** @type {Record<string, string>} */
  const short = {};
  for (const { file, symbols } of pages) {
    for (const symbol of symbols) {
      names[symbol.name] = `${routeOf(file)}#${symbol.name}`;
      for (const member of sectionsOf(symbol)) {
        const name = `${symbol.name}.${member.name}`;
        names[name] = `${routeOf(file)}#${name}`;
        if (known.includes(symbol.name)) short[member.name] = `${routeOf(file)}#${name}`;
      }
    }
  }
  return { ...short, ...names };
}

/** @param {import('./api-symbol.mjs').ApiSymbol} symbol */
const sectionsOf = (symbol) =>
  hasOwnSections(symbol) && symbol.aliasOf === '' ? symbol.members : [];
