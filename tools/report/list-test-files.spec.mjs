import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listTestFiles } from './list-test-files.mjs';

it('lists test files of every kind and nothing that was built or installed', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'wirelight-files-'));
  const wanted = [
    'projects/a/src/x.browser.spec.ts',
    'projects/a/src/x.spec.ts',
    'projects/a/src/x.stories.ts',
    'projects/a/src/x.test.ts',
    'projects/site/e2e/home.e2e.ts',
    'tools/x.spec.mjs',
  ];
  const others = [
    'projects/a/src/spec.ts',
    'projects/a/dist/x.spec.ts',
    'projects/a/node_modules/x.spec.js',
  ];
  for (const file of [...wanted, ...others]) {
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    writeFileSync(path.join(base, file), '');
  }
  expect(listTestFiles(base)).toEqual(wanted);
  rmSync(base, { recursive: true });
});
