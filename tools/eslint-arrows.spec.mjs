import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { arrowConfigs } from './eslint-arrows.mjs';
import { root } from './setup/root.mjs';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...arrowConfigs(),
  ],
});

/** The rules that a file with this code at this place breaks. */
async function broken(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const at = (project, file = 'x.ts') => `projects/${project}/src/${file}`;
const EXAMPLE = (part) => `examples/chat/${part}/x.ts`;
const TESTING = 'projects/angular/testing/src/x.ts';

it.each([
  [at('protocols'), '@wirelight/simulator'],
  [at('protocols'), '@wirelight/visuals'],
  [at('protocols'), '@wirelight/angular'],
  [at('simulator'), '@wirelight/visuals'],
  [at('simulator'), '@wirelight/angular'],
  [at('visuals'), '@wirelight/simulator'],
  [at('visuals'), '@wirelight/simulator/realm'],
  [at('visuals'), '@wirelight/angular'],
  [at('angular'), '@wirelight/protocols'],
  [at('angular'), '@wirelight/simulator'],
  [at('angular'), '@wirelight/visuals'],
  [TESTING, '@wirelight/simulator'],
  [TESTING, '../../src/public-api'],
  [at('angular'), '@wirelight/angular/testing'],
  [at('angular'), '../testing/src/public-api'],
  [at('angular'), '../client/src/public-api'],
  [at('site'), '../../visuals/src/wire/x'],
  [at('site', 'app/labs/x/x.ts'), '../../../../../protocols/src/http/x'],
  [at('site', 'app/labs/x/x.ts'), '../y/y-state'],
  [at('site', 'app/lab-parts/run/x.ts'), '../../labs/y/y-state'],
  [at('site', 'app/lab-parts/run/x.ts'), '../../pages/home/home'],
  [at('site'), '@wirelight/visuals/src/wire/x'],
  [at('visuals'), '../../protocols/src/decoded'],
  [at('simulator', 'http/x.ts'), '../../../protocols/dist/public-api.js'],
  [at('protocols'), 'projects/simulator/src/public-api'],
  [EXAMPLE('client'), '@wirelight/visuals'],
  [EXAMPLE('client'), 'projects/angular/src/public-api'],
  [EXAMPLE('server'), '@wirelight/angular'],
  [EXAMPLE('shared'), '@wirelight/protocols'],
])('%s must not import %s', async (filePath, source) => {
  expect(await broken(filePath, `import { x } from '${source}'; x();`)).toEqual([
    'no-restricted-imports',
  ]);
  expect(await broken(filePath, `export * from '${source}';`)).toEqual(['no-restricted-imports']);
  expect(await broken(filePath, `import type { X } from '${source}'; export type Y = X;`)).toEqual([
    'no-restricted-imports',
  ]);
});

it.each([
  [at('protocols'), '../http/frame.js'],
  [at('simulator'), '@wirelight/protocols'],
  [at('visuals'), '@wirelight/protocols'],
  [at('angular'), 'socket.io-client'],
  [at('angular'), '@wirelight/angular/client'],
  [at('site'), '@wirelight/protocols'],
  [at('site'), '@wirelight/simulator/realm'],
  [at('site'), '@wirelight/visuals'],
  [at('site'), '@wirelight/angular'],
  [at('site', 'app/labs/x/x.ts'), '../../lab-parts/frame/lab'],
  [at('site', 'app/lab-parts/run/x.ts'), '../frame/lab'],
  [at('site', 'app/pages/x/x.ts'), '../../labs/y/y'],
  [EXAMPLE('client'), '@wirelight/angular'],
  [EXAMPLE('client'), '../../shared/chat-protocol'],
  [EXAMPLE('server'), '../shared/chat-protocol.ts'],
])('%s may import %s', async (filePath, source) => {
  expect(await broken(filePath, `import { x } from '${source}'; x();`)).toEqual([]);
});

const BANNED = [
  'Date',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'setImmediate',
  'performance',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
];
const LAB = at('simulator', 'scenarios/lab/client.ts');

it.each(BANNED)('a scenario must not touch the global %s', async (name) => {
  expect(await broken(LAB, `export const x = ${name};`)).toEqual(['no-restricted-globals']);
  expect(await broken(LAB, `export const x = globalThis.${name};`)).toEqual([
    'no-restricted-globals',
  ]);
  expect(await broken(at('simulator', 'http/x.ts'), `export const x = self.${name};`)).toEqual([
    'no-restricted-globals',
  ]);
});

it('a scenario must not throw dice', async () => {
  expect(await broken(LAB, 'export const x = Math.random();')).toEqual([
    'no-restricted-properties',
  ]);
});

it('a scenario may use what its environment gives it, and the types of what it must not touch', async () => {
  const code = `export function client({ Date, setTimeout, fetch }: { Date: DateConstructor; fetch: Fetch }) {
    setTimeout(() => fetch('/'), Date.now() + Math.max(1, 2));
  }
  export type When = Date;`;
  expect(await broken(LAB, code)).toEqual([]);
});

it.each([at('simulator', 'node/serve.ts'), at('simulator', 'msw/worker.ts'), at('site')])(
  '%s lives in real time',
  async (filePath) => {
    expect(await broken(filePath, 'export const x = Date.now() + Math.random();')).toEqual([]);
  },
);
