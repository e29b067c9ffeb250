// @ts-check
import path from 'node:path';
import ts from 'typescript';

/**
 * The declarations that the compiler makes of modules, as a program: types are inferred, bodies and private members are gone.
 *
 * @param {string} root - The repository.
 * @param {readonly string[]} rootNames - Modules, absolute.
 */
export function createDeclarationProgram(root, rootNames) {
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config.compilerOptions,
    root,
  );
  const declarations = emitDeclarations(root, rootNames, options);
  const host = hostOf(declarations, options);
  return ts.createProgram(rootNames.map(toDeclaration), { ...options, types: [] }, host);
}

/** Where the declarations of a module are. @param {string} file */
export const toDeclaration = (file) => file.replace(/\.ts$/, '.d.ts');

/**
 * @param {string} root
 * @param {readonly string[]} rootNames
 * @param {ts.CompilerOptions} options
 * @returns {ReadonlyMap<string, string>} Declarations by absolute path.
 */
function emitDeclarations(root, rootNames, options) {
  const ambient = path.join(root, 'projects/simulator/src/events/events.d.ts');
  const program = ts.createProgram([...rootNames, ambient], {
    ...options,
    types: ['node'],
    declaration: true,
    emitDeclarationOnly: true,
    removeComments: false,
  });
  const declarations = new Map();
  program.emit(undefined, (file, text) => declarations.set(path.normalize(file), text));
  return declarations;
}

/**
 * Finds the declarations where the sources are, and not the sources.
 *
 * @param {ReadonlyMap<string, string>} declarations
 * @param {ts.CompilerOptions} options
 */
function hostOf(declarations, options) {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const find = (/** @type {string} */ file) => declarations.get(path.normalize(file));
  const isSource = (/** @type {string} */ file) =>
    !file.endsWith('.d.ts') && find(toDeclaration(file)) !== undefined;
  host.fileExists = (file) => find(file) !== undefined || (!isSource(file) && fileExists(file));
  host.readFile = (file) => find(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = find(file);
    return text === undefined
      ? getSourceFile.call(host, file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  return host;
}
