import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { API_FOLDER } from './entry-points.mjs';
import { readNames } from './read-names.mjs';

const CODE = { SOCKET_TIMEOUT: '/errors#SOCKET_TIMEOUT' };
const ANGULAR = { Field: '/api/angular/a#Field' };
const PROTOCOLS = { Field: '/api/protocols/b#Field' };

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'names-'));
  mkdirSync(path.join(root, API_FOLDER), { recursive: true });
  mkdirSync(path.join(root, 'docs'));
  const names = { angular: ANGULAR, protocols: PROTOCOLS };
  writeFileSync(path.join(root, API_FOLDER, 'names.json'), JSON.stringify(names));
  writeFileSync(
    path.join(root, 'docs/errors.md'),
    '# Errors\n\n### SOCKET_TIMEOUT\n\n## HTTP/1.1\n',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

it('gives a page of the reference its package’s names, a guide the binding’s, both the error codes', async () => {
  const namesOf = await readNames(root);
  const api = (file) => namesOf({ path: `${API_FOLDER}/${file}`, kind: 'api' });
  expect(api('protocols/b.md')).toEqual({ ...CODE, ...PROTOCOLS });
  expect(api('angular.md')).toEqual({ ...CODE, ...ANGULAR });
  expect(namesOf({ path: 'docs/guide/a.md', kind: 'guide' })).toEqual({ ...CODE, ...ANGULAR });
  expect(namesOf({ path: 'docs/learn/a.md', kind: 'learn' })).toEqual({});
});
