import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { thirdPartyLicences } from './third-party-licences.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'licences-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function place(folder, name, text) {
  const at = path.join(root, 'node_modules', folder);
  mkdirSync(at, { recursive: true });
  const json = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  writeFileSync(path.join(at, 'package.json'), json);
  if (text !== null) writeFileSync(path.join(at, 'LICENSE'), text);
}

it('names every package once, in order, with the text of its licence', () => {
  place('zebra', 'zebra', 'Do as you like.');
  place('@scope/ant', '@scope/ant', 'Keep this notice.');
  place('zebra/node_modules/bee', 'bee', 'No warranty.');
  const text = thirdPartyLicences(root, [
    'projects/simulator/src/realm/bundle/main.cjs',
    'node_modules/zebra/index.js',
    'node_modules/zebra/lib/more.js',
    'node_modules/zebra/node_modules/bee/bee.js',
    'node_modules/@scope/ant/ant.js',
  ]);
  const heads = text.split('\n').filter((line) => line.includes('1.2.3'));
  expect(heads).toEqual(['@scope/ant 1.2.3 (MIT)', 'bee 1.2.3 (MIT)', 'zebra 1.2.3 (MIT)']);
  for (const words of ['Do as you like.', 'Keep this notice.', 'No warranty.']) {
    expect(text).toContain(words);
  }
});

it('takes it from the readme where there is no file', () => {
  place('told', 'told', null);
  const readme = '# told\n\nHow to use it.\n\n## License\n\nAs is.\n';
  writeFileSync(path.join(root, 'node_modules/told/README.md'), readme);
  const text = thirdPartyLicences(root, ['node_modules/told/index.js']);
  expect(text).toBe('told 1.2.3 (MIT)\n\n## License\n\nAs is.\n');
});

it('refuses a package without one', () => {
  place('bare', 'bare', null);
  expect(() => thirdPartyLicences(root, ['node_modules/bare/index.js'])).toThrow(
    'no-licence: bare 1.2.3',
  );
});
