import * as ts from 'typescript';
import { applicationRefs } from './application-refs';
import { removeFromList, removeLine, type TextEdit } from './text-edit';

/** Removes parameters and fields that hold an `ApplicationRef` nobody uses any more. */
export function removeUnusedApplicationRefs(file: ts.SourceFile): TextEdit[] {
  return applicationRefs(file).flatMap(({ name, node }) => {
    // Another class may call its own the same.
    if (countNames(ts.findAncestor(node, ts.isClassLike) ?? file, name) > 1) return [];
    if (ts.isParameter(node)) {
      const { parameters } = node.parent;
      return [removeFromList(parameters, parameters.indexOf(node))];
    }
    return ts.isPropertyDeclaration(node) ? [removeLine(file.text, node)] : [];
  });
}

/** Removes these names from imports of `@angular/core` when the file uses them nowhere else. */
export function removeUnusedImports(file: ts.SourceFile, names: readonly string[]): TextEdit[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    if ((statement.moduleSpecifier as ts.StringLiteral).text !== '@angular/core') return [];
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const { elements } = bindings;
    const unused = elements.filter(
      ({ name }) => names.includes(name.text) && countNames(file, name.text) === 1,
    );
    if (unused.length === 0) return [];
    if (unused.length === elements.length) return [removeLine(file.text, statement)];
    const kept = elements.filter((element) => !unused.includes(element));
    const list = `{ ${kept.map((element) => element.getText()).join(', ')} }`;
    return [{ start: bindings.getStart(), end: bindings.end, text: list }];
  });
}

/** How often an identifier stands somewhere, its declaration included. */
function countNames(where: ts.Node, name: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && node.text === name) count++;
    ts.forEachChild(node, visit);
  };
  visit(where);
  return count;
}
