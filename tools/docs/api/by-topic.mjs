// @ts-check
import { hasOwnSections } from './has-own-sections.mjs';

/** @typedef {import('./api-symbol.mjs').ApiSymbol} ApiSymbol */
/** @typedef {import('./topics/topic.mjs').Topic} Topic */

/** The topic of exports that no topic has: a page that the tests do not accept. @type {Topic} */
export const NO_TOPIC = {
  id: 'other',
  title: 'Other exports',
  about: 'Exports that have no topic yet.',
  modules: [],
};

/**
 * @param {readonly ApiSymbol[]} symbols - What an entry point exports.
 * @param {readonly Topic[]} topics - Its topics.
 * @returns {readonly {topic: Topic, symbols: readonly ApiSymbol[]}[]} Each export with its topic, in the order of the topic's
 *   modules; of a module first what can be called, then the rest. `NO_TOPIC` comes last, where it is needed.
 */
export function byTopic(symbols, topics) {
  const all = [...topics, NO_TOPIC];
  const placed = symbols.map((symbol) => ({ symbol, ...placeOf(symbol, topics) }));
  return all
    .map((topic) => ({
      topic,
      symbols: placed
        .filter((one) => one.topic === topic)
        .sort((a, b) => a.at - b.at || inReadingOrder(a.symbol, b.symbol))
        .map(({ symbol }) => symbol),
    }))
    .filter(({ topic, symbols: here }) => topic !== NO_TOPIC || here.length > 0);
}

/** @param {ApiSymbol} symbol @param {readonly Topic[]} topics @returns {{topic: Topic, at: number}} */
function placeOf({ name, module }, topics) {
  const named = topics.find(({ names }) => names?.includes(name));
  if (named !== undefined) return { topic: named, at: named.modules.length };
  const places = topics.flatMap((topic) =>
    topic.modules.map((wanted, at) => ({ topic, at, wanted })),
  );
  const fitting = places.filter(({ wanted }) => fits(module, wanted));
  const longest = Math.max(...fitting.map(({ wanted }) => wanted.length));
  const place = fitting.find(({ wanted }) => wanted.length === longest);
  return place ?? { topic: NO_TOPIC, at: 0 };
}

/** @param {string} module @param {string} wanted */
const fits = (module, wanted) =>
  /[/-]$/.test(wanted) ? module.startsWith(wanted) : module === wanted;

/**
 * What comes first on a page: by module, and there what can be called before the types of what it takes.
 *
 * @param {ApiSymbol} one
 * @param {ApiSymbol} other
 */
export const inReadingOrder = (one, other) =>
  one.module.localeCompare(other.module, 'en') ||
  rank(one) - rank(other) ||
  one.position - other.position;

/** @param {ApiSymbol} symbol */
const rank = (symbol) =>
  symbol.kind === 'function' || symbol.kind === 'class' || hasOwnSections(symbol) ? 0 : 1;
