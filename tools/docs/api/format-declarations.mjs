// @ts-check
import { format } from 'prettier';

/** @typedef {import('./api-symbol.mjs').ApiSymbol} ApiSymbol */

/** Fits a page beside its list of contents. */
const OPTIONS = { parser: 'typescript', printWidth: 88, singleQuote: true };

/**
 * The symbols with their declarations in lines that a page has room for.
 *
 * @param {readonly ApiSymbol[]} symbols
 * @returns {Promise<readonly ApiSymbol[]>}
 */
export const formatDeclarations = async (symbols) =>
  Promise.all(
    symbols.map(async (symbol) => ({
      ...symbol,
      declaration: await formatDeclaration(symbol.declaration),
      members: await Promise.all(
        symbol.members.map(async (member) => ({
          ...member,
          declaration: await formatMember(member.declaration),
        })),
      ),
    })),
  );

/** A body without members says that they are told elsewhere. @param {string} declaration */
async function formatDeclaration(declaration) {
  const text = await format(declaration, OPTIONS);
  return text.trim().replaceAll(/ \{\}$/gm, ' { … }');
}

/** @param {string} member */
async function formatMember(member) {
  const text = await format(`declare class Owner {\n${member}\n}`, OPTIONS);
  return text.split('\n').slice(1, -2).join('\n').replaceAll(/^ {2}/gm, '');
}
