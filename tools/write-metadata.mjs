// @ts-check
// Gives every page of a built site its metadata. `SITE_URL` says where the site will be, e.g. https://example.org/wirelight: then there
// are canonical addresses and a sitemap.xml as well, which have to be absolute.
import { globSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sitemap } from './metadata/sitemap.mjs';
import { withMetadata } from './metadata/with-metadata.mjs';

const folder = path.resolve(process.argv[2] ?? '');
const base = process.env['SITE_URL']?.replace(/\/$/, '') ?? null;

/** Pages that nobody should arrive at. */
const UNLISTED = ['/404', '/search'];

const urls = [];
for (const name of globSync('**/index.html', { cwd: folder }).sort()) {
  const route = `/${path.dirname(name).split(path.sep).join('/')}`.replace(/^\/\.$/, '/');
  const isListed = base !== null && !UNLISTED.includes(route);
  const url = isListed ? base + route : null;
  const file = path.join(folder, name);
  const html = await readFile(file, 'utf8');
  // Only leads on to another page.
  if (html.includes('<meta http-equiv="refresh"')) continue;
  await writeFile(file, withMetadata(html, url));
  if (url !== null) urls.push(url);
}
if (base !== null) {
  await writeFile(path.join(folder, 'sitemap.xml'), sitemap(urls));
  await appendFile(path.join(folder, 'robots.txt'), `Sitemap: ${base}/sitemap.xml\n`);
}
console.log(
  base === null
    ? 'metadata without addresses: SITE_URL is not set'
    : `metadata, and a sitemap of ${String(urls.length)} pages`,
);
