import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { API_FOLDER } from './api/entry-points.mjs';

/** Where the files of a folder appear on the site. */
const ROUTES = [
  { folder: 'docs', kind: 'reference', route: (id) => `/${id}` },
  { folder: 'docs/adr', kind: 'decision', route: (id) => `/architecture/${id}` },
  { folder: 'docs/guide', kind: 'guide', route: (id) => `/guide/${id}` },
  { folder: 'docs/protocol', kind: 'protocol', route: (id) => `/protocol/${id}` },
  { folder: 'docs/learn', kind: 'learn', route: (id) => `/learn/${id}` },
  { folder: API_FOLDER, kind: 'api', route: (id) => (id === 'index' ? '/api' : `/api/${id}`) },
];

/**
 * Finds the Markdown files that the site renders.
 *
 * @param {string} root The repository.
 * @returns {Promise<{path: string, kind: string, route: string}[]>} `path` is relative to the root, with `/`.
 */
export async function findDocs(root) {
  const found = [];
  for (const { folder, kind, route } of ROUTES) {
    const recursive = kind === 'api';
    const names = await readdir(path.join(root, folder), { recursive }).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.md')).sort()) {
      const id = name.slice(0, -3).replaceAll(path.sep, '/');
      found.push({ path: `${folder}/${id}.md`, kind, route: route(id) });
    }
  }
  return found;
}
