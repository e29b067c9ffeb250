// @ts-check
/**
 * The import arrows of docs/architecture.md as ESLint settings: protocols <- simulator <- site, protocols <- visuals
 * <- site, angular <- site, angular <- examples.
 */

const OURS = ['protocols', 'simulator', 'visuals', 'angular'];

/**
 * @typedef {object} Arrow
 * @property {string} folder - Glob of the files it is about.
 * @property {readonly string[]} [except] - Globs of files that another arrow is about.
 * @property {readonly string[]} imports - Which of our packages they may import.
 * @property {{regex: string, message: string}} [alsoNot] - What else they must not import.
 */

/** @type {readonly Arrow[]} */
export const ARROWS = [
  { folder: 'projects/protocols/**/*.ts', imports: [] },
  { folder: 'projects/simulator/**/*.ts', imports: ['protocols'] },
  { folder: 'projects/visuals/**/*.ts', imports: ['protocols'] },
  { folder: 'projects/angular/**/*.ts', imports: [] },
  // Entry points of a package know each other by name, and the primary one knows only /client.
  {
    folder: 'projects/angular/src/**/*.ts',
    except: ['**/*.spec.ts'],
    imports: [],
    alsoNot: {
      regex: '^@wirelight/angular(/(?!client$)|$)|^(\\.\\./)+(client|testing)(/|$)',
      message: 'The entry point @wirelight/angular imports neither itself nor /testing.',
    },
  },
  {
    folder: 'projects/angular/testing/**/*.ts',
    imports: [],
    alsoNot: {
      regex: '^(\\.\\./)+src(/|$)',
      message: 'Import @wirelight/angular by its name, or its code is in the package twice.',
    },
  },
  {
    folder: 'projects/site/**/*.ts',
    except: ['projects/site/src/app/{labs,lab-parts}/**'],
    imports: OURS,
  },
  {
    folder: 'projects/site/src/app/labs/**/*.ts',
    imports: OURS,
    alsoNot: {
      regex: '^\\.\\./[a-z]|^(\\.\\./)+labs/',
      message: 'A lab does not import another one: what two share lives in lab-parts.',
    },
  },
  {
    folder: 'projects/site/src/app/lab-parts/**/*.ts',
    imports: OURS,
    alsoNot: {
      regex: '^(\\.\\./)+(labs|pages)/',
      message: 'What labs share knows no lab and no page.',
    },
  },
  // What a reader copies: his client has the binding, his server has socket.io.
  { folder: 'examples/*/client/**/*.ts', imports: ['angular'] },
  { folder: 'examples/*/{server,shared}/**/*.ts', imports: [] },
];

/** What only the environment of a run may provide: the real ones would leave virtual time. */
const BANNED_GLOBALS = [
  'Date',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'performance',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
];
const USE_ENVIRONMENT = 'Time, randomness and network come from the environment of the run.';

/**
 * @param {Arrow} arrow
 * @returns {import('eslint').Linter.Config}
 */
function arrowConfig({ folder, except = [], imports, alsoNot }) {
  const forbidden = OURS.filter((name) => !imports.includes(name));
  const [top = '', inTop = ''] = folder.split('/');
  const project = top === 'projects' ? inTop : top;
  return {
    files: [folder],
    ignores: [...except],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden
              // A project may use its own name, for example in examples and tests of its public API.
              .filter((name) => name !== project)
              .map((name) => ({
                regex: `^@wirelight/${name}(/|$)`,
                message: `${project} must not import ${name}: see the arrows in docs/architecture.md.`,
              })),
            {
              // A path that leaves its own project and enters another one.
              regex: `^(\\.\\./)+(.*/)?(${[...OURS, 'site']
                .filter((name) => name !== project)
                .join('|')})/(src|dist|testing|schematics)/`,
              message:
                'Import another project by its package name, never by a path into its folders.',
            },
            {
              regex: `(^|/)projects/|^@wirelight/[^/]+/(src|dist)/`,
              message:
                'Import another project by its package name, never by a path into its folders.',
            },
            ...(alsoNot === undefined ? [] : [alsoNot]),
          ],
        },
      ],
    },
  };
}

/**
 * The settings to add to a flat configuration.
 *
 * @returns {import('eslint').Linter.Config[]}
 */
export function arrowConfigs() {
  return [
    ...ARROWS.map(arrowConfig),
    {
      files: ['projects/simulator/src/**/*.ts', 'projects/simulator/src/**/*.js'],
      ignores: [
        'projects/simulator/src/node/**',
        'projects/simulator/src/msw/**',
        'projects/simulator/src/**/*.spec.ts',
      ],
      // The rule follows only names that are known to be global.
      languageOptions: { globals: { global: 'readonly', self: 'readonly', window: 'readonly' } },
      rules: {
        'no-restricted-globals': [
          'error',
          {
            globals: BANNED_GLOBALS.map((name) => ({ name, message: USE_ENVIRONMENT })),
            checkGlobalObject: true,
            globalObjects: ['global', 'self', 'window'],
          },
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: USE_ENVIRONMENT },
        ],
      },
    },
  ];
}
