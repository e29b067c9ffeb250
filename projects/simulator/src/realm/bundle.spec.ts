import { Linter } from 'eslint';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Each bundle and the kilobytes it may take, gzip. */
const BUNDLES = [
  ['realm', 75],
  ['realm-2', 30],
  ['compress', 10],
] as const;
const urlOf = (name: string): URL => new URL(`./generated/${name}.js`, import.meta.url);

/** Pure parts of the platform that the npm code asks for. None of them reads time, chance or the network. */
const PURE = new Set([
  ...['Blob', 'File', 'FileReader', 'TextDecoder', 'TextEncoder', 'TransformStream'],
  ...['SharedArrayBuffer', 'URL', 'URLSearchParams', 'btoa', 'console'],
  // Names that the older client asks for and no platform has any more.
  ...['MSBlobBuilder', 'MozBlobBuilder', 'WebKitBlobBuilder', 'XDomainRequest'],
]);

describe.each(BUNDLES)('the bundle %s', (name, limit) => {
  it('takes nothing from outside but its environment and pure parts of the platform', async () => {
    const messages = new Linter().verify(await readFile(urlOf(name), 'utf8'), {
      languageOptions: {
        ecmaVersion: 2024,
        sourceType: 'module',
        globals: { Date: 'off', SharedArrayBuffer: 'off' },
      },
      rules: {
        'no-undef': ['error', { typeof: true }],
        'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      },
    });
    const names = messages.map(
      ({ message }) => /^'(.+)' is not defined/.exec(message)?.[1] ?? message,
    );
    expect([...new Set(names)].filter((name) => !PURE.has(name))).toEqual([]);
    // The compressor takes nothing at all.
    expect(names.length > 0).toBe(name !== 'compress');
  });

  it(`weighs at most ${limit} kB gzip`, async () => {
    expect(gzipSync(await readFile(urlOf(name)), { level: 9 }).length).toBeLessThanOrEqual(
      limit * 1000,
    );
  });

  it('comes with the licences of what is in it', async () => {
    const text = await readFile(
      new URL('./generated/third-party-licences.txt', import.meta.url),
      'utf8',
    );
    const packages = [...text.matchAll(/^(\S+) \d[\d.]* \(/gm)].map(([, name]) => name);
    expect(packages).toEqual(
      expect.arrayContaining([
        ...['accepts', 'buffer', 'engine.io', 'events', 'negotiator', 'pako'],
        ...['socket.io', 'socket.io-client'],
      ]),
    );
  });
});
