import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { includeSource } from './include-source.mjs';

describe('includeSource', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'include-'));
    writeFileSync(
      path.join(root, 'a.ts'),
      'before();\n  // #region one\n  if (x) {\n    y();\n  }\n  // #endregion\nafter();\n',
    );
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('takes a region, without the indentation that all of it shares', () => {
    expect(includeSource(root, 'a.ts#one')).toEqual({
      path: 'a.ts',
      lang: 'ts',
      text: 'if (x) {\n  y();\n}',
    });
  });

  it('takes a whole file', () => {
    expect(includeSource(root, 'a.ts').text).toMatch(/^before\(\);[^]*after\(\);$/);
  });

  it.each([
    ['b.ts', 'file that is not there'],
    ['a.ts#two', 'region that is not there'],
    ['../a.ts', 'outside the repository'],
  ])('refuses %s: %s', (reference, problem) => {
    expect(() => includeSource(root, reference)).toThrow(problem);
  });
});
