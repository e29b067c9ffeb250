// @ts-check
// Compiles TypeScript that exists only in memory, the templates of its components included, as an application would.
import * as compiler from '@angular/compiler-cli';
import path from 'node:path';
import ts from 'typescript';

// Its declarations import each other without an extension, which Node.js's way of finding modules does not follow.
const { createCompilerHost, createProgram, readConfiguration } = /** @type {any} */ (compiler);

/**
 * @param {string} root The repository, whose sources are what `@wirelight/...` names.
 * @param {ReadonlyMap<string, string>} modules Code by absolute path.
 * @returns {{file: string, line: number, message: string}[]} What the compiler says, `line` from 1.
 */
export function compileAngular(root, modules) {
  const { options } = readConfiguration(path.join(root, 'tsconfig.json'), {
    noEmit: true,
    types: [],
  });
  const strict = { ...options, strictTemplates: true, _enableTemplateTypeChecker: true };
  const plain = ts.createCompilerHost(strict);
  const tsHost = {
    ...plain,
    fileExists: (/** @type {string} */ file) => modules.has(file) || plain.fileExists(file),
    readFile: (/** @type {string} */ file) => modules.get(file) ?? plain.readFile(file),
    getSourceFile: (
      /** @type {string} */ file,
      /** @type {ts.ScriptTarget | ts.CreateSourceFileOptions} */ language,
    ) => {
      const code = modules.get(file);
      return code === undefined
        ? plain.getSourceFile(file, language)
        : ts.createSourceFile(file, code, language, true);
    },
  };
  const host = createCompilerHost({ options: strict, tsHost });
  // The simulator's types of npm's `events`, which has none of its own.
  const ambient = path.join(root, 'projects/simulator/src/events/events.d.ts');
  const rootNames = [...modules.keys(), ambient];
  const program = createProgram({ rootNames, options: strict, host });
  const all = [
    ...program.getTsSyntacticDiagnostics(),
    ...program.getTsSemanticDiagnostics(),
    ...program.getNgStructuralDiagnostics(),
    ...program.getNgSemanticDiagnostics(),
  ];
  return all
    .filter(({ category }) => category !== ts.DiagnosticCategory.Suggestion)
    .map(({ file, start, messageText }) => ({
      file: file?.fileName ?? '',
      line: file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
}
