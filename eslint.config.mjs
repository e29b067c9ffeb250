import js from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrowConfigs } from './tools/eslint-arrows.mjs';

/** What programs on Node.js may use without importing it; undefined names elsewhere are TypeScript's business. */
const NODE_GLOBALS = Object.fromEntries(
  [
    'AbortController',
    'Buffer',
    'TextDecoder',
    'TextEncoder',
    'URL',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig([
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '.angular/**',
      'out/**',
      'coverage/**',
      'shots/**',
      '**/mockServiceWorker.js',
      // Compiled against the packed package alone (tools/package/check-isolated.mjs).
      'projects/angular/fixtures/isolated/**',
      // Exports globals that only the bundler puts there; a parser takes that for a mistake.
      'projects/simulator/src/realm/bundle/timers.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // Not `projectService`: it looks for the nearest tsconfig.json, and ours leave specs and workers to others.
        project: [
          'tsconfig.check.json',
          'projects/*/tsconfig.worker.json',
          'examples/*/server/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number in a text reads the same in every place; anything else still needs a word on how it is written.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An underscore says that leaving it out was meant: a type's rest, a member taken off an object.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // With noUncheckedIndexedAccess an index that was just checked needs it; `?? 0` there would hide a mistake.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Signatures that mirror socket.io-client keep its type parameters; a reader of JSON is told what it reads.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `() => emitter.emit(x)` is the clearest way to write a listener.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Components and providers without members are how Angular spells a name.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `while (true)` around a parser or a scheduler says what it does.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['projects/{angular,visuals,site}/**/*.ts', 'examples/*/client/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['projects/**/*.html', 'examples/*/client/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts', '**/*.e2e.ts'],
    rules: {
      // `expect(object.method)` compares the function itself, nobody calls it.
      '@typescript-eslint/unbound-method': 'off',
      // Wire text is cut into characters on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: NODE_GLOBALS },
    rules: {
      'no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // Functions handed to the page run there.
    files: ['bench/site/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Event', 'MutationObserver', 'addEventListener', 'document', 'requestAnimationFrame'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    // The realm's stand-ins for Node.js modules: bundled, so `define` and `inject` give them their globals.
    files: ['projects/simulator/src/realm/bundle/**/*.{js,cjs}'],
    extends: [js.configs.recommended],
    rules: { 'no-undef': 'off' },
  },
  ...arrowConfigs(),
]);
