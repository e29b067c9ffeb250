import { build } from 'esbuild';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '../..');

/** What a production build of an application with these imports has of the binding, npm's packages left out. */
async function bundle(...imports: string[]) {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: `export { ${imports.join(', ')} } from './public-api';`,
      resolveDir: SOURCES,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    packages: 'external',
    // A chunk of its own in an application, loaded when it is needed.
    external: ['*/fill-in-config'],
    define: { ngDevMode: 'false' },
    logLevel: 'error',
  });
  return {
    inputs: Object.values(metafile.outputs)[0]?.inputs ?? {},
    text: outputFiles.map(({ text }) => text).join(),
  };
}

/** The files that have any code in it at all. */
async function filesOf(...imports: string[]): Promise<string[]> {
  const { inputs } = await bundle(...imports);
  return Object.entries(inputs)
    .filter(([file, { bytesInOutput }]) => file.endsWith('.ts') && bytesInOutput > 0)
    .map(([file]) => path.relative(path.join(SOURCES, 'lib'), path.resolve(file)))
    .sort();
}

/** What everything has that tells of the connection. */
const STATE = [
  'connection-of',
  'on-destroy',
  'on-reserved-event',
  'on-retry-scheduled',
  'present-state',
  'reduce-connection',
  'watch-connection',
  'watched-connection',
].map((name) => `state/${name}.ts`);

/** What every signal has that is set once per frame. */
const WRITTEN_BY_FRAME = ['once-per-frame', 'signal-context', 'write-at-once'].map(
  (name) => `signals/${name}.ts`,
);

const isExtra = (file: string): boolean =>
  /^(?:state|signals|validation)\/|^providers\/(?:with-|auth-)/.test(file);

describe('an application', () => {
  it('has nothing of a feature or a helper that it does not import', async () => {
    const files = await filesOf('provideSocketIo', 'WrappedSocket', 'injectSocket');

    expect(files).toContain('wrapped-socket.ts');
    expect(files.filter(isExtra)).toEqual([]);
  });

  it('gets of RxJS what Angular has brought already', async () => {
    const { text } = await bundle('provideSocketIo', 'WrappedSocket', 'injectSocket');
    const imports = [...text.matchAll(/import\{([^}]*)\}from"rxjs"/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.split(' ')[0]),
    );

    // One operator such as `from` would double what an application grows by.
    expect(new Set(imports)).toEqual(new Set(['Observable', 'Subscription']));
  });

  it.each([
    [
      'withAuth',
      ['providers/auth-source.ts', 'providers/with-auth.ts', 'state/on-reserved-event.ts'],
    ],
    ['withConnectWhen', ['providers/with-connect-when.ts']],
    ['withLazyConnection', ['providers/with-lazy-connection.ts', 'state/on-destroy.ts']],
    ['withZone', ['providers/with-zone.ts']],
    [
      'withEventValidation',
      [
        'state/on-destroy.ts',
        'validation/socket-validation-error.ts',
        'validation/validate-event.ts',
        'validation/validation-errors.ts',
        'validation/with-event-validation.ts',
      ],
    ],
    ['bufferedByFrame', ['signals/buffered-by-frame.ts']],
    ['roomEvents', ['signals/room-events.ts']],
    ['eventSignal', ['signals/event-signal.ts', ...WRITTEN_BY_FRAME]],
    ['withLogger', ['providers/with-logger.ts', ...STATE]],
    ['withConnectionState', [...STATE, 'state/with-connection-state.ts']],
    ['injectConnection', [...STATE, 'state/inject-connection.ts'].sort()],
    ['eventHistory', ['signals/event-history.ts', ...WRITTEN_BY_FRAME]],
    ['socketResource', [...WRITTEN_BY_FRAME, 'signals/socket-resource.ts'].sort()],
  ])('has only that of %s when it imports that', async (name, files) => {
    expect((await filesOf('provideSocketIo', name)).filter(isExtra)).toEqual(files);
  });
});
