import * as ts from 'typescript';
import type { TextEdit } from './text-edit';

/** The package itself, and the file in it that people import `WrappedSocket` from. */
const OLD = /^ngx-socket-io(\/src\/socket-io\.service|\/socket-io\.service)?$/;

/** Makes everything that is imported, exported or loaded from ngx-socket-io come from this package. */
export function changeImports(file: ts.SourceFile): TextEdit[] {
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && OLD.test(node.text) && isSpecifier(node)) {
      edits.push({ start: node.getStart() + 1, end: node.end - 1, text: '@wirelight/angular' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

/** `from '…'`, `import('…')`, `typeof import('…')`, `require('…')`, and what mocks a module. */
function isSpecifier({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isExternalModuleReference(parent) || ts.isModuleDeclaration(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  if (!ts.isCallExpression(parent)) return false;
  const { expression } = parent;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    /^(require|(vi|jest)\.(mock|doMock|unmock))$/.test(expression.getText())
  );
}
