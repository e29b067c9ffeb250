import { existsSync } from 'node:fs';
import { inRoot } from '../setup/root.mjs';

/** Pages of the site that are no Markdown. */
const APP_ROUTES = ['/', '/learn', '/guide', '/scenarios', '/scenarios/own', '/decode'];

/**
 * Looks whether every link between pages arrives.
 *
 * @param {readonly {path: string, route: string, links: readonly string[], anchors: ReadonlySet<string>}[]} docs
 * @returns {string[]} One sentence per broken link.
 */
export function checkLinks(docs) {
  const problems = [];
  const byRoute = new Map(docs.map((doc) => [doc.route, doc]));
  for (const doc of docs) {
    for (const link of doc.links) {
      const [route, anchor] = link.split('#');
      const target = byRoute.get(route);
      if (target === undefined && !APP_ROUTES.includes(route) && !isScenario(route)) {
        problems.push(`${doc.path}: no page ${route}`);
      } else if (target !== undefined && isHeadingId(anchor) && !target.anchors.has(anchor)) {
        problems.push(`${doc.path}: no heading {#${anchor}} in ${target.path}`);
      }
    }
  }
  return problems;
}

/** Every scenario that is listed has a page and a folder of the same name. */
function isScenario(route) {
  const [, id] = /^\/scenarios\/([a-z0-9-]+)$/.exec(route) ?? [];
  return (
    id !== undefined && existsSync(inRoot(`projects/simulator/src/scenarios/${id}/scenario.ts`))
  );
}

/** A fragment with `=` is a lab's state, not a heading. */
function isHeadingId(anchor) {
  return anchor !== undefined && !anchor.includes('=');
}
