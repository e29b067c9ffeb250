import { readFileSync } from 'node:fs';
import { walkPolicy } from './policy-walk';

/** Every page that was rendered at build time. */
const PAGES = Object.keys(
  (
    JSON.parse(readFileSync('dist/site/prerendered-routes.json', 'utf8')) as {
      routes: Record<string, unknown>;
    }
  ).routes,
);

/** The first part of an address; empty for the pages beside the parts. */
const partOf = (path: string) => (path.split('/').length > 2 ? path.split('/')[1] : '');

for (const part of new Set(PAGES.map(partOf))) {
  walkPolicy(
    `all pages in /${part}`,
    PAGES.filter((path) => partOf(path) === part),
  );
}
