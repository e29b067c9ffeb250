// @ts-check
import ts from 'typescript';

/**
 * Words and tags of what a symbol stands for.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {import('./api-symbol.mjs').Documented}
 */
export function docComment(symbol, checker) {
  return {
    name: symbol.name,
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    tags: symbol.getJsDocTags(checker).flatMap(({ name, text }) => {
      // A template's `@if` is none.
      if (TEMPLATE.test(name)) return [];
      const example = name === 'example' ? exampleOf(symbol) : undefined;
      return [{ name, text: example ?? ts.displayPartsToString(text) }];
    }),
  };
}

const TEMPLATE = /^(?:if|else|for|switch|case|default|defer|let)$/;

/** As it is written: the compiler ends it at a template's `@if`. @param {ts.Symbol} symbol */
function exampleOf({ declarations = [] }) {
  const [declaration] = declarations;
  const comments = declaration ? ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc) : [];
  const [, written] = /@example\n([\s\S]*?)\*\/$/.exec(comments[0]?.getText() ?? '') ?? [];
  return written?.replaceAll(/^[ \t]*\* ?/gm, '').trimEnd();
}
