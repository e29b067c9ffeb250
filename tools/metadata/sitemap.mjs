// @ts-check
import { escapeHtml } from '../docs/escape-html.mjs';

/**
 * @param {readonly string[]} urls - Absolute.
 * @returns {string} What search engines are told to visit.
 * @source https://www.sitemaps.org/protocol.html
 */
export function sitemap(urls) {
  const entries = urls.map((url) => `  <url><loc>${escapeHtml(url)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
