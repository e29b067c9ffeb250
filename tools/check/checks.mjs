// @ts-check
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Check
 * @property {string} name - The heading over its output.
 * @property {readonly string[]} [needs] - Build steps that must be up to date before.
 * @property {readonly (readonly string[])[]} commands - Programs of ours with their arguments; all run, also after a failure.
 * @property {number} [atOnce] - How many of the commands run at a time; default 1.
 * @property {'vitest' | 'playwright'} [runner] - Who writes its report.
 * @property {string} [report] - Where, relative to the repository.
 * @property {boolean} [usesBrowser]
 * @property {boolean} [usesSite] - Whether the built site must be served meanwhile.
 */

/** @param {string} name @param {readonly string[]} args @returns {readonly string[]} */
const vitest = (name, args) => [
  'vitest',
  'run',
  ...args,
  '--allowOnly=false',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=out/reports/${name}.json`,
];

/**
 * What `npm test` checks, the quick things first.
 *
 * @type {readonly Check[]}
 */
export const CHECKS = [
  {
    name: 'format, lint and types',
    needs: ['recordings', 'docs', 'protocols'],
    // Each of them keeps one core busy.
    atOnce: 2,
    commands: [
      ['eslint', '.', '--max-warnings', '0'],
      ['ngc', '-p', 'tsconfig.check.json', '--noEmit'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
      ['tsc', '-p', 'projects/protocols/tsconfig.json', '--noEmit'],
      ['tsc', '-p', 'projects/simulator/tsconfig.json', '--noEmit'],
      ['tsc', '-p', 'projects/simulator/tsconfig.core.json', '--noEmit'],
      ['tsc', '-p', 'projects/angular/schematics/tsconfig.json', '--noEmit'],
      // Its sources come from several projects, and nothing is written: the common folder is the repository.
      ['tsc', '-p', 'projects/site/tsconfig.worker.json', '--noEmit', '--rootDir', '.'],
      ['tsc', '-p', 'tools/tsconfig.json', '--noEmit'],
      ['tsc', '-p', 'examples/chat/server/tsconfig.json'],
    ],
  },
  {
    name: 'unit tests in Node.js',
    needs: ['recordings', 'docs'],
    // Files wait for sockets, processes and a browser: one more at a time than there are cores.
    commands: [
      vitest('node', ['--project', 'node-*', '--maxWorkers', String(availableParallelism() + 1)]),
    ],
    // The verdicts for Chromium are compared with it.
    usesBrowser: true,
    runner: 'vitest',
    report: 'out/reports/node.json',
  },
  {
    name: 'unit tests in the browser',
    needs: ['recordings', 'docs'],
    commands: [vitest('browser', ['--project', 'browser-*'])],
    runner: 'vitest',
    report: 'out/reports/browser.json',
    usesBrowser: true,
  },
  {
    name: 'stories',
    needs: ['realm', 'recordings'],
    commands: [vitest('stories', ['--config', 'vitest.storybook.mts'])],
    runner: 'vitest',
    report: 'out/reports/stories.json',
    usesBrowser: true,
  },
  {
    name: 'package',
    needs: ['angular'],
    commands: [vitest('package', ['--project', 'package'])],
    runner: 'vitest',
    report: 'out/reports/package.json',
  },
  { name: 'builds', needs: ['simulator', 'angular', 'site', 'chat'], commands: [] },
  {
    name: 'end to end',
    needs: ['site', 'chat'],
    commands: [['playwright', 'test']],
    runner: 'playwright',
    report: 'out/reports/playwright.json',
    usesBrowser: true,
    usesSite: true,
  },
];
