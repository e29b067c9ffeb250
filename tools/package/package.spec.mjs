// What is published: the packed tarball of @wirelight/angular.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readdir, readFile } from 'node:fs/promises';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../setup/root.mjs';
import { APP_AIM, measureApplication, measureImport } from '../../bench/angular/size.mjs';
import { ENTRY_POINTS } from './api-report.mjs';
import { packAngular } from './pack-angular.mjs';

/** Angular compiles partially compiled code with any linker from this version on. */
const MIN_VERSION = /minVersion: "(\d+)\.\d+\.\d+"/g;

/** The code of an entry point; the primary one has chunks that are loaded on demand. */
async function bundle(name) {
  const others = ENTRY_POINTS.filter((entry) => entry !== name && entry.length > name.length);
  const files = (await readdir(inRoot('dist/angular/fesm2022'))).filter(
    (file) =>
      file.endsWith('.mjs') &&
      file.startsWith(name) &&
      !others.some((other) => file.startsWith(other)),
  );
  const texts = files.map((file) => readFile(inRoot('dist/angular/fesm2022', file), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
const manifest = async () =>
  JSON.parse(await readFile(inRoot('dist/angular/package.json'), 'utf8'));

let packed;
let data;
beforeAll(async () => {
  packed = await packAngular(inRoot('out/package/checked'));
  data = await readFile(packed.file);
}, 30_000);

describe('the packed package', () => {
  it('is one that publint has nothing to say about', async () => {
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });

    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that every resolution of ES modules finds', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(data)));
    // The profile "esm-only": no require(), no resolution that knows no exports.
    const problems = analysis.problems.filter(
      ({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind),
    );

    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys((await manifest()).exports));
    expect(problems).toEqual([]);
  });

  it('holds code, types, schematics and words, and no source or test', () => {
    const kinds = packed.paths.map((file) =>
      file.replace(/^(fesm2022|types|schematics)\/.*$/, '$1'),
    );

    expect([...new Set(kinds)].sort()).toEqual([
      'LICENSE',
      'README.md',
      'fesm2022',
      'package.json',
      'schematics',
      'types',
    ]);
    expect(packed.paths.filter((file) => /\.spec\.\w+$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
    expect(packed.paths).toContain('schematics/socket/files/__name@dasherize__-socket.ts.template');
  });

  it('depends on tslib alone and has no side effects', async () => {
    const { dependencies, optionalDependencies, sideEffects, peerDependencies } = await manifest();

    expect(Object.keys(dependencies)).toEqual(['tslib']);
    expect(optionalDependencies).toBeUndefined();
    expect(sideEffects).toBe(false);
    expect(Object.keys(peerDependencies)).toEqual(['@angular/core', 'rxjs', 'socket.io-client']);
  });
});

it('adds at most 4 kB to an application that has socket.io-client', async () => {
  const { more, client } = await measureApplication();

  expect(APP_AIM).toBe(4096);
  // Less than this, and one of the two applications would not have what it is measured for.
  expect(more).toBeGreaterThan(2000);
  expect(client).toBeGreaterThan(20_000);
  expect(more).toBeLessThanOrEqual(APP_AIM);
}, 60_000);

it('is loaded in one piece, but for what a configuration that comes later needs', async () => {
  const { chunks, lazy } = await measureImport('provideSocketIo, WrappedSocket');

  expect(chunks).toBe(1);
  expect(lazy).toBeGreaterThan(200);
}, 60_000);

describe.each(ENTRY_POINTS)('%s for older Angular', (name) => {
  it('asks for no newer linker than that of Angular 20', async () => {
    const code = await bundle(name);
    const versions = [...code.matchAll(MIN_VERSION)].map(([, major]) => major);

    expect(versions).toHaveLength(code.split('ɵɵngDeclare').length - 1);
    expect(versions.filter((major) => Number(major) > 20)).toEqual([]);
  });

  it('uses no decorator and no default that Angular 20 has not', async () => {
    const code = await bundle(name);
    const components = code.split('ɵɵngDeclareComponent(').slice(1);

    expect(code).not.toContain('ɵɵngDeclareService');
    for (const component of components)
      expect(component).toContain('ChangeDetectionStrategy.OnPush');
  });

  it('imports nothing but its peers and itself', async () => {
    const code = await bundle(name);
    const sources = [...code.matchAll(/^import .*? from ['"]([^.'"][^'"]*)['"];$/gm)].map(
      ([, source]) => /^(@[^/]+\/)?[^/]+/.exec(source)[0],
    );

    const { name: self, peerDependencies } = await manifest();
    const allowed = [self, ...Object.keys(peerDependencies)];
    expect(sources.length).toBeGreaterThan(0);
    expect([...new Set(sources)].filter((source) => !allowed.includes(source))).toEqual([]);
  });
});
