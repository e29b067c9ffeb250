// @ts-check

/**
 * @typedef {object} Target Something to look at.
 * @property {'page' | 'story'} kind
 * @property {string} name - A file name without its ending.
 * @property {string} path - Relative to the server of its kind, with a leading slash.
 */

/** @param {string} text */
const fileName = (text) =>
  text.replace(/^\/+|\/+$/g, '').replace(/[^A-Za-z0-9._-]+/g, '-') || 'home';

/**
 * Every page of the built site, and one that does not exist.
 *
 * @param {{routes: Record<string, unknown>}} prerendered - dist/site/prerendered-routes.json.
 * @returns {Target[]}
 */
export function pageTargets({ routes }) {
  return [
    ...Object.keys(routes).filter((route) => !/^\/?404\/?$/.test(route)),
    '/no/such/page',
  ].map((route) => {
    const path = `/${route.replace(/^\/+/, '')}`;
    return {
      kind: 'page',
      name: `page-${path === '/no/such/page' ? '404' : fileName(path)}`,
      path,
    };
  });
}

/**
 * Every story of the built Storybook, in light and dark by the same global as the toolbar's.
 *
 * @param {{entries: Record<string, {type: string, id: string}>}} index - dist/storybook/index.json.
 * @param {string} theme
 * @returns {Target[]}
 */
export function storyTargets({ entries }, theme) {
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => ({
      kind: 'story',
      name: `story-${fileName(id)}`,
      path: `/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&globals=theme:${theme}`,
    }));
}
