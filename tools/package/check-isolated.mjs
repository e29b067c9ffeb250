// @ts-check
// check-isolated.mjs: the packed package in a folder that has only its direct dependencies, compiled by Angular's compiler with
// every check and `skipLibCheck: false`. Ends with code 0, or 1 and what the compiler said.
import * as compiler from '@angular/compiler-cli';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../setup/root.mjs';

// Its declarations import each other without an extension, which Node.js's way of finding modules does not follow.
const { readConfiguration, performCompilation, formatDiagnostics } = /** @type {any} */ (compiler);

/** What an application lists itself. `@socket.io/component-emitter`, for one, is not among them. */
const DEPENDENCIES = ['@angular/core', 'rxjs', 'socket.io-client', 'tslib'];

/** What the compiler says about the fixture, the empty string if nothing. @param {string} folder */
function compile(folder) {
  const modules = path.join(folder, 'node_modules');
  for (const name of DEPENDENCIES) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(inRoot('node_modules', name), path.join(modules, name), 'dir');
  }
  cpSync(inRoot('dist/angular'), path.join(modules, '@wirelight/angular'), { recursive: true });
  const app = readFileSync(inRoot('projects/angular/fixtures/isolated/app.ts'), 'utf8');
  writeFileSync(path.join(folder, 'app.ts'), app);
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        module: 'preserve',
        moduleResolution: 'bundler',
        target: 'es2022',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: [],
        experimentalDecorators: true,
        rootDir: '.',
        outDir: 'out',
      },
      angularCompilerOptions: { strictInjectionParameters: true, strictTemplates: true },
      files: ['app.ts'],
    }),
  );
  const { rootNames, options, errors } = readConfiguration(path.join(folder, 'tsconfig.json'));
  const { diagnostics } = performCompilation({ rootNames, options });
  return formatDiagnostics([...errors, ...diagnostics]).replaceAll(folder, '');
}

const folder = await mkdtemp(path.join(tmpdir(), 'wirelight-isolated-'));
try {
  const problems = compile(folder);
  console.log(problems || 'compiles with every check, declarations included');
  process.exitCode = problems ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}
