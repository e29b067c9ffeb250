// The bytes an application gets from the package: the built bundle, linked as the Angular CLI links it, tree-shaken and
// minified, without Angular, RxJS and socket.io-client.
import linker from '@angular/compiler-cli/linker/babel';
import * as babel from '@babel/core';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Name, what an application imports, the aim in bytes, and whether socket.io-client may be a part of it. */
const CASES = [
  ['own bytes, provideSocketIo + WrappedSocket', 'provideSocketIo, WrappedSocket', 2500, true],
  ['own bytes, WrappedSocket', 'WrappedSocket', undefined, true],
  ['own bytes, SOCKET_CONFIG_TOKEN', 'SOCKET_CONFIG_TOKEN', undefined, false],
  ['own bytes, SocketTimeoutError', 'SocketTimeoutError', undefined, false],
];

const BUILT = './dist/angular/fesm2022/wirelight-angular.mjs';

/** The same application twice: with the client alone, and with the binding around it. Both show the last piece of news. */
const APP = (imports, providers, connect) => `
  import { inject, provideEnvironmentInitializer, signal } from '@angular/core';
  import { createApplication } from '@angular/platform-browser';
  ${imports}
  const latest = signal('');
  void createApplication({
    providers: [
      ${providers}
      provideEnvironmentInitializer(() => { ${connect} }),
    ],
  }).then(() => console.log(latest()));
`;
const WITH_CLIENT = APP(
  `import { io } from 'socket.io-client';`,
  '',
  `io('http://localhost').on('news', (text) => latest.set(text));`,
);
const WITH_BINDING = APP(
  `import { provideSocketIo, Socket } from '@wirelight/angular';`,
  `provideSocketIo({ url: 'http://localhost' }),`,
  `inject(Socket).fromEvent('news').subscribe((text) => latest.set(text));`,
);
/** Bytes that the binding may add to an application. */
export const APP_AIM = 4096;

/** @type {import('esbuild').Plugin} */
const linked = {
  name: 'linked',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^@wirelight\/angular/ }, ({ path: name }) => ({
      path: path.join(root, `dist/angular/fesm2022/${name.slice(1).replaceAll('/', '-')}.mjs`),
      sideEffects: false,
    }));
    onLoad({ filter: /fesm2022.*\.mjs$/ }, async ({ path: file }) => {
      const { code } = await babel.transformAsync(await readFile(file, 'utf8'), {
        filename: file,
        plugins: [linker],
        configFile: false,
        babelrc: false,
        compact: false,
      });
      return { contents: code };
    });
  },
};

/**
 * What an application that imports some names loads with its first chunk.
 *
 * @param {string} names - As in an import.
 * @returns {Promise<{ minified: number, brotli: number, lazy: number, text: string, chunks: number }>} Bytes; `lazy` are those
 * of chunks that are loaded later, compressed; `chunks`, how many files are loaded first.
 */
export function measureImport(names) {
  return measureBundle(`export { ${names} } from '${BUILT}';`, 'external');
}

/**
 * @param {string} contents - An ES module.
 * @param {'external' | 'bundle'} packages - Whether what it imports from npm is left out.
 */
async function measureBundle(contents, packages) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    packages,
    conditions: ['browser', 'module', 'import'],
    mainFields: ['browser', 'module', 'main'],
    define: { ngDevMode: 'false', ngServerMode: 'false', ngJitMode: 'false' },
    plugins: [linked],
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const compressed = (contents) =>
    brotliCompressSync(contents, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: contents.length },
    }).length;
  const first = new Set();
  const visit = (name) => {
    if (first.has(name)) return;
    first.add(name);
    for (const { path: other, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && metafile.outputs[other]) visit(other);
    }
  };
  visit(Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint));
  const [now, later] = [[], []];
  for (const { path: file, contents } of outputFiles) {
    (first.has(path.relative(root, file)) ? now : later).push(Buffer.from(contents));
  }
  const text = withoutUnusedNames(Buffer.concat(now).toString());
  const all = Buffer.from(text);
  return {
    minified: all.length,
    brotli: compressed(all),
    lazy: compressed(Buffer.concat(later)),
    text,
    chunks: now.length,
  };
}

/**
 * What is imported from outside for members that were shaken off: esbuild keeps the names, since it does not bundle where
 * they lead. A whole application has none of these lines.
 */
function withoutUnusedNames(text) {
  const isUsed = (name) =>
    text.match(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g')).length > 1;
  return text
    .replace(/import\*as ([\w$]+) ?from"[^"]+";/g, (line, name) => (isUsed(name) ? line : ''))
    .replace(/import\{([^}]+)\}from("[^"]+");/g, (_, names, from) => {
      const used = names.split(',').filter((name) => isUsed(name.split(' as ').at(-1)));
      return used.length > 0 ? `import{${used}}from${from};` : '';
    });
}

/**
 * What the binding adds to an application that has socket.io-client.
 *
 * @returns {Promise<{ more: number, client: number }>} Bytes after Brotli, and those of the application without it.
 */
export async function measureApplication() {
  const [client, binding] = await Promise.all(
    [WITH_CLIENT, WITH_BINDING].map((app) => measureBundle(app, 'bundle')),
  );
  return { more: binding.brotli - client.brotli, client: client.brotli };
}

/** Prints a row per import. The package has to be built: `node tools/build.mjs angular`. */
export async function measureSize() {
  for (const [name, names, aim, mayConnect] of CASES) {
    const { minified, brotli, lazy, text } = await measureImport(names);
    const connects = text.includes('socket.io-client');
    const verdicts = [];
    if (aim !== undefined)
      verdicts.push(`aim ${aim} B: ${brotli <= aim ? 'reached' : 'NOT REACHED'}`);
    if (!mayConnect) {
      verdicts.push(`aim: without socket.io-client: ${connects ? 'NOT REACHED' : 'reached'}`);
    }
    const rest = lazy > 1 ? `, ${lazy} B loaded later` : '';
    console.log(
      `${name.padEnd(44)} ${brotli} B (minified ${minified} B${rest}); ${verdicts.join('; ')}`,
    );
  }
  const { more, client } = await measureApplication();
  console.log(
    `an application with the binding               ${more} B more than with socket.io-client alone (${client} B); ` +
      `aim ${APP_AIM} B: ${more <= APP_AIM ? 'reached' : 'NOT REACHED'}`,
  );
}
