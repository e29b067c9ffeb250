// @ts-check
import { escapeHtml } from '../docs/escape-html.mjs';

const TITLE = /<title>([^<]*)<\/title>/;
const DESCRIPTION = /<meta name="description" content="([^"]*)"\s*\/?>/;

/**
 * A finished page with what other sites show of it when somebody links to it.
 *
 * @param {string} html - A whole document with a title and a description.
 * @param {string | null} url - Its address on the host that it is for; `null` when no host is known: then nothing is said that would
 *   have to be absolute.
 * @returns {string}
 * @throws {Error} `no-description` when the page has no title or no description.
 * @source The Open Graph protocol; RFC 6596 for `canonical`
 */
export function withMetadata(html, url) {
  const title = TITLE.exec(html)?.[1];
  const found = DESCRIPTION.exec(html);
  if (title === undefined || found === null) {
    throw new Error('no-description: a page needs a <title> and a <meta name="description">.');
  }
  // Both are text of an attribute or of an element: escaped already.
  const tags = [
    property('og:site_name', 'Wirelight'),
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', found[1] ?? ''),
  ];
  if (url !== null) {
    tags.push(
      property('og:url', escapeHtml(url)),
      `<link rel="canonical" href="${escapeHtml(url)}">`,
    );
  }
  const end = found.index + found[0].length;
  return html.slice(0, end) + tags.join('') + html.slice(end);
}

/** @param {string} name @param {string} content */
const property = (name, content) =>
  `<meta property="${name}" content="${content.replaceAll('"', '&quot;')}">`;
