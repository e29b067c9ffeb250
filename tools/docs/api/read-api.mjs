// @ts-check
// What the entry points export, read from the declarations that the compiler makes of them: types are inferred, bodies and private
// members are gone.
import path from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Tag
 * @property {string} name - `param`, `returns`, `throws`, `errors`, `source`, `example`, …
 * @property {string} text
 */

/**
 * @typedef {object} Documented
 * @property {string} name
 * @property {string} text - Its docstring without tags, Markdown; empty without one.
 * @property {readonly Tag[]} tags
 */

/**
 * @typedef {Documented & {
 *   kind: 'function' | 'class' | 'interface' | 'type' | 'value',
 *   declaration: string,
 *   members: readonly Documented[],
 * }} ApiSymbol
 */

/**
 * @param {string} root - The repository.
 * @param {readonly string[]} files - Modules relative to it.
 * @returns {ReadonlyMap<string, readonly ApiSymbol[]>} By the module, what it exports, by name.
 */
export function readApi(root, files) {
  const rootNames = files.map((file) => path.join(root, file));
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config.compilerOptions,
    root,
  );
  const declarations = emitDeclarations(root, rootNames, options);
  const host = hostOf(declarations, options);
  const program = ts.createProgram(rootNames.map(toDeclaration), { ...options, types: [] }, host);
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file, index) => {
      const source = program.getSourceFile(toDeclaration(rootNames[index] ?? ''));
      const module = source && checker.getSymbolAtLocation(source);
      const exported = module ? checker.getExportsOfModule(module) : [];
      // Angular's sign for what is exported for its own packages only.
      const symbols = exported.filter(({ name }) => !name.startsWith('ɵ'));
      return [file, symbols.map((symbol) => toApiSymbol(symbol, checker)).sort(byName)];
    }),
  );
}

/** @param {string} file */
const toDeclaration = (file) => file.replace(/\.ts$/, '.d.ts');

/** @param {{name: string}} one @param {{name: string}} other */
const byName = (one, other) => one.name.localeCompare(other.name, 'en');

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

/** @param {ts.Symbol} exported @param {ts.TypeChecker} checker @returns {ApiSymbol} */
function toApiSymbol(exported, checker) {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  return {
    ...documented(symbol, checker),
    name: exported.name,
    kind: kindOf(symbol),
    declaration: declarations.map(print).join('\n'),
    members: membersOf(symbol, checker),
  };
}

/** @param {ts.Symbol} symbol @returns {ApiSymbol['kind']} */
function kindOf({ flags }) {
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Variable) return 'value';
  return flags & ts.SymbolFlags.Interface ? 'interface' : 'type';
}

/** @param {ts.Symbol} symbol @param {ts.TypeChecker} checker */
function membersOf(symbol, checker) {
  if ((symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0) return [];
  return [...(symbol.members?.values() ?? [])]
    .filter(({ declarations = [], name }) => !name.startsWith('__') && declarations.every(isPublic))
    .map((member) => documented(member, checker))
    .filter(({ text, tags }) => text !== '' || tags.length > 0);
}

/** @param {ts.Declaration} declaration */
function isPublic(declaration) {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isNamed = ts.getNameOfDeclaration(declaration)?.kind !== ts.SyntaxKind.PrivateIdentifier;
  return isNamed && (ts.getCombinedModifierFlags(declaration) & hidden) === 0;
}

/** @param {ts.Symbol} symbol @param {ts.TypeChecker} checker @returns {Documented} */
function documented(symbol, checker) {
  return {
    name: symbol.name,
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    tags: symbol
      .getJsDocTags(checker)
      .map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) })),
  };
}

const printer = ts.createPrinter({ removeComments: true });

/** As its author would write it in a module, without what every line has. @param {ts.Declaration} declaration */
function print(declaration) {
  const isVariable = ts.isVariableDeclaration(declaration);
  const node = isVariable ? declaration.parent.parent : declaration;
  return printer
    .printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile())
    .replace(/^(?:export )?(?:default )?(?:declare )?/, '')
    .replaceAll(/^ {4}(?:#private|static ɵ\w+|private [^;]*);\n/gm, '')
    .replaceAll(/^( +)/gm, (indent) => indent.slice(indent.length / 2));
}
