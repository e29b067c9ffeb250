// @ts-check

/** @typedef {import('./up-to-date.mjs').Step} Step */

/** What every compilation depends on. */
const WORKSPACE = ['package-lock.json', 'tsconfig.json'];
const ANGULAR = [...WORKSPACE, 'angular.json'];

/** @param {string} file */
const isShipped = (file) => !/\.(spec|stories|e2e|bench)\.[cm]?[jt]s$/.test(file);

/** @param {string} file */
const isNoTest = (file) => !/\.(spec|e2e|bench)\.[cm]?[jt]s$/.test(file);

/**
 * Everything that is built, each from what and by which command.
 *
 * @type {readonly Step[]}
 */
export const STEPS = [
  {
    name: 'realm',
    inputs: [
      'package-lock.json',
      'tools/build-realm.mjs',
      'tools/licences',
      'projects/simulator/src/realm/bundle',
    ],
    outputs: ['projects/simulator/src/realm/generated'],
    needs: [],
    requires: 'tools/build-realm.mjs',
    commands: [['tools/build-realm.mjs']],
  },
  {
    name: 'api',
    inputs: [
      ...WORKSPACE,
      'tools/build-api.mjs',
      'tools/docs/api',
      'projects/angular',
      'projects/protocols/src',
      'projects/simulator/src',
    ],
    isInput: isShipped,
    outputs: ['projects/site/src/generated/api'],
    needs: ['realm'],
    requires: 'tools/build-api.mjs',
    commands: [['tools/build-api.mjs']],
  },
  {
    name: 'docs',
    // Pages may show any source file of the repository.
    inputs: [
      'package-lock.json',
      'tools/build-docs.mjs',
      'tools/docs',
      'docs',
      'projects',
      'bench',
      'README.md',
    ],
    isInput: (file) => !file.includes('generated'),
    outputs: ['projects/site/src/generated/docs'],
    needs: ['api'],
    requires: 'tools/build-docs.mjs',
    commands: [['tools/build-docs.mjs']],
  },
  {
    name: 'protocols',
    inputs: [...WORKSPACE, 'projects/protocols'],
    isInput: isShipped,
    outputs: ['projects/protocols/dist'],
    needs: [],
    commands: [['tsc', '-p', 'projects/protocols/tsconfig.json']],
  },
  {
    name: 'simulator',
    inputs: [...WORKSPACE, 'projects/protocols/src', 'projects/simulator'],
    isInput: isShipped,
    outputs: ['projects/simulator/dist'],
    needs: ['realm', 'protocols'],
    requires: 'projects/simulator/tsconfig.json',
    commands: [
      ['tsc', '-p', 'projects/simulator/tsconfig.json'],
      ['tools/copy-generated.mjs', 'projects/simulator'],
    ],
  },
  {
    name: 'recordings',
    inputs: [
      'package-lock.json',
      'tools/build-recordings.mjs',
      'tools/load-realm.mjs',
      'tools/recordings-entry.ts',
      'projects/protocols/src',
      'projects/simulator/src',
    ],
    isInput: isShipped,
    outputs: [
      'projects/site/src/generated/recordings',
      'projects/visuals/src/generated/recordings',
    ],
    needs: ['realm'],
    requires: 'tools/build-recordings.mjs',
    commands: [['tools/build-recordings.mjs']],
  },
  {
    name: 'angular',
    inputs: [...ANGULAR, 'tools/build-schematics.mjs', 'projects/angular'],
    isInput: isShipped,
    outputs: ['dist/angular'],
    needs: [],
    requires: 'projects/angular/ng-package.json',
    commands: [
      ['ng', 'build', 'angular'],
      ['tools/build-schematics.mjs', 'projects/angular/schematics', 'dist/angular/schematics'],
    ],
  },
  {
    name: 'site',
    inputs: [
      ...ANGULAR,
      'tools/compress.mjs',
      'tools/place-404.mjs',
      'tools/write-metadata.mjs',
      'tools/metadata',
      'tools/write-csp.mjs',
      'tools/csp',
      'projects/protocols/src',
      'projects/simulator/src',
      'projects/visuals/src',
      'projects/angular/src',
      'projects/site',
    ],
    isInput: isShipped,
    outputs: ['dist/site'],
    needs: ['realm', 'recordings', 'docs'],
    requires: 'projects/site/src/main.ts',
    commands: [
      ['ng', 'build', 'site'],
      ['tools/write-metadata.mjs', 'dist/site/browser'],
      ['tools/place-404.mjs', 'dist/site/browser'],
      ['tools/write-csp.mjs', 'dist/site/browser'],
      ['tools/compress.mjs', 'dist/site/browser'],
    ],
  },
  {
    name: 'chat',
    inputs: [
      ...ANGULAR,
      'projects/angular/src',
      'projects/angular/client',
      'projects/visuals/src/tokens.css',
      'examples/chat/client',
      'examples/chat/shared',
    ],
    isInput: isShipped,
    outputs: ['dist/chat'],
    needs: [],
    requires: 'examples/chat/client/src/main.ts',
    commands: [['ng', 'build', 'chat']],
  },
  {
    name: 'storybook',
    inputs: [
      ...WORKSPACE,
      '.storybook',
      'projects/protocols/src',
      'projects/angular/src',
      'projects/simulator/src',
      'projects/visuals/src',
      'projects/site/src/app',
      'tools/vitest/sources.mts',
    ],
    isInput: isNoTest,
    outputs: ['dist/storybook'],
    needs: ['realm', 'recordings'],
    requires: '.storybook/main.ts',
    commands: [['storybook', 'build', '--quiet', '--output-dir', 'dist/storybook']],
  },
];
