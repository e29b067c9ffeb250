// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Angular's builder puts eight characters of the content's hash into the names of what never changes. At least one
 * must be a capital or a digit: `logo-wordmark.svg` is a name, not a hash.
 */
const HASHED = /-(?=[a-z_-]*[A-Z0-9])[\w-]{8}\.(?!html$)[a-z0-9]+$/;
const YEAR_SECONDS = 31_536_000;

/**
 * Answers requests with the files of a folder as a good static host would: precompressed where the client can,
 * hashed files for ever, everything else revalidated, unknown paths with the site's own 404 page.
 *
 * @param {string} folder - Absolute path.
 * @returns {import('node:http').RequestListener}
 */
export function staticHandler(folder) {
  const notFoundPage = path.join(folder, '404.html');
  const hasPage = existsSync(notFoundPage);
  const notFound = hasPage ? readFileSync(notFoundPage) : 'Not found\n';
  const notFoundType = hasPage ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8';
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    // The folder as it is at each request: it may be built anew meanwhile, which then shows, and ends nothing.
    dev: true,
    setHeaders(response, pathname) {
      const caching = HASHED.test(pathname)
        ? `public,max-age=${String(YEAR_SECONDS)},immutable`
        : 'no-cache';
      response.setHeader('Cache-Control', caching);
    },
  });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      response
        .writeHead(404, { 'Content-Type': notFoundType, 'Cache-Control': 'no-cache' })
        .end(notFound);
    });
  };
}
