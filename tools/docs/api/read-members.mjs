// @ts-check
import ts from 'typescript';
import { docComment } from './doc-comment.mjs';
import { printDeclaration } from './print-declaration.mjs';

/** @typedef {import('./api-symbol.mjs').ApiMember} ApiMember */

/**
 * The public members of a class or an interface.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {readonly (ApiMember & {nodes: readonly ts.Node[]})[]} Those with words, in the order of the source.
 */
export function readMembers(symbol, checker) {
  if ((symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0) return [];
  const statics = symbol.flags & ts.SymbolFlags.Class ? [...(symbol.exports?.values() ?? [])] : [];
  return [...(symbol.members?.values() ?? []), ...statics]
    .filter(({ declarations = [], name }) => isNamed(name) && declarations.every(isPublic))
    .map((member) => {
      const nodes = member.declarations ?? [];
      return {
        ...docComment(member, checker),
        name: member.name === CONSTRUCTOR ? 'constructor' : member.name,
        isMethod: (member.flags & CALLED) !== 0,
        declaration: nodes.map((node) => printDeclaration(node)).join('\n'),
        nodes,
      };
    })
    .filter(({ text, tags }) => text !== '' || tags.length > 0);
}

const CONSTRUCTOR = '__constructor';

const CALLED = ts.SymbolFlags.Method | ts.SymbolFlags.Accessor;

/** Neither a call signature, nor Angular's own. @param {string} name */
const isNamed = (name) => name === CONSTRUCTOR || !/^(?:__|ɵ|prototype$)/.test(name);

/** @param {ts.Declaration} declaration */
function isPublic(declaration) {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isNamed = ts.getNameOfDeclaration(declaration)?.kind !== ts.SyntaxKind.PrivateIdentifier;
  return isNamed && (ts.getCombinedModifierFlags(declaration) & hidden) === 0;
}
