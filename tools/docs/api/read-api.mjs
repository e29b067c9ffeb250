// @ts-check
import path from 'node:path';
import ts from 'typescript';
import { docComment } from './doc-comment.mjs';
import { printDeclaration } from './print-declaration.mjs';
import { createDeclarationProgram, toDeclaration } from './declaration-program.mjs';
import { hasOwnSections } from './has-own-sections.mjs';
import { readMembers } from './read-members.mjs';

/** @typedef {import('./api-symbol.mjs').ApiSymbol} ApiSymbol */

/**
 * What entry points export.
 *
 * @param {string} root - The repository.
 * @param {readonly string[]} files - Modules relative to it.
 * @returns {ReadonlyMap<string, readonly ApiSymbol[]>} By the module, what it exports, by name.
 */
export function readApi(root, files) {
  const rootNames = files.map((file) => path.join(root, file));
  const program = createDeclarationProgram(root, rootNames);
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file, index) => {
      const source = program.getSourceFile(toDeclaration(rootNames[index] ?? ''));
      const module = source && checker.getSymbolAtLocation(source);
      const exported = module ? checker.getExportsOfModule(module) : [];
      // Angular's sign for what is exported for its own packages only.
      const shown = exported.filter(({ name }) => !name.startsWith('ɵ'));
      const names = new Set(shown.map(({ name }) => name));
      const folder = path.dirname(rootNames[index] ?? '');
      const symbols = shown.map((symbol) => toApiSymbol(symbol, { checker, folder, names }));
      return [file, symbols.sort(byName)];
    }),
  );
}

/** @param {{name: string}} one @param {{name: string}} other */
const byName = (one, other) => one.name.localeCompare(other.name, 'en');

/**
 * @param {ts.Symbol} exported
 * @param {{checker: ts.TypeChecker, folder: string, names: ReadonlySet<string>}} entry - Its folder, and all that it exports.
 * @returns {ApiSymbol}
 */
function toApiSymbol(exported, { checker, folder, names }) {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  const members = readMembers(symbol, checker);
  const told = hasOwnSections({ members }) ? members.flatMap(({ nodes }) => nodes) : [];
  return {
    ...docComment(symbol, checker),
    name: exported.name,
    kind: kindOf(symbol),
    module: moduleOf(declarations[0], folder),
    position: declarations[0]?.pos ?? 0,
    aliasOf: names.has(symbol.name) && symbol.name !== exported.name ? symbol.name : '',
    declaration: declarations.map((one) => printDeclaration(one, told)).join('\n'),
    members: members.map(({ nodes: _nodes, ...member }) => member),
  };
}

/** @param {ts.Declaration | undefined} declaration @param {string} folder */
function moduleOf(declaration, folder) {
  const file = declaration?.getSourceFile().fileName ?? '';
  return path
    .relative(folder, file)
    .replaceAll(path.sep, '/')
    .replace(/\.d\.ts$/, '');
}

/** @param {ts.Symbol} symbol @returns {ApiSymbol['kind']} */
function kindOf({ flags }) {
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Class) return 'class';
  // An interface beside a value of the same name is a class that is not written as one.
  if (flags & ts.SymbolFlags.Variable) return flags & ts.SymbolFlags.Interface ? 'class' : 'value';
  return flags & ts.SymbolFlags.Interface ? 'interface' : 'type';
}
