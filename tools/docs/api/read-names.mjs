import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { API_FOLDER } from './entry-points.mjs';

/** Entry points whose names are links in the guides: what a reader of those imports. */
const IN_GUIDES = ['simulator-node', 'simulator-msw', 'angular-testing', 'angular'];
const ERRORS = 'docs/errors.md';

/**
 * @param {string} root The repository.
 * @returns {Promise<(file: {path: string, kind: string}) => Readonly<Record<string, string>>>} A function from a file to what
 *   may be linked on its page: names of the API and codes of errors, with their addresses.
 */
export async function readNames(root) {
  const all = JSON.parse(
    await readFile(path.join(root, API_FOLDER, 'names.json'), 'utf8').catch(() => '{}'),
  );
  const errors = await readFile(path.join(root, ERRORS), 'utf8').catch(() => '');
  const codes = Object.fromEntries(
    [...errors.matchAll(/^#+ ([A-Z0-9_]+)$/gm)].map(([, code]) => [code, `/errors#${code}`]),
  );
  return ({ path: file, kind }) => {
    if (kind === 'guide') return Object.assign({}, codes, ...IN_GUIDES.map((id) => all[id]));
    if (kind !== 'api') return {};
    const [id] = path.posix.relative(API_FOLDER, file).split(/[/.]/);
    return { ...codes, ...all[id] };
  };
}
