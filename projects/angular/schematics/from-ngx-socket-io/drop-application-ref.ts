import * as ts from 'typescript';
import { importedNames } from '../workspace/source-files';
import { removeFromList, type TextEdit } from './text-edit';

/**
 * Takes the `ApplicationRef` out of `super(config, appRef)` and `new Socket(config, appRef)`: the
 * constructor ignores it.
 *
 * @param file - With its imports changed already.
 */
export function dropApplicationRef(file: ts.SourceFile): TextEdit[] {
  const names = importedNames(file, '@wirelight/angular');
  const sockets = [names.get('Socket'), names.get('WrappedSocket')];
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && sockets.includes(node.expression.getText()))
      drop(node.arguments);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      const heritage = ts.findAncestor(node, ts.isClassLike)?.heritageClauses ?? [];
      const bases = heritage.flatMap(({ types }) =>
        types.map(({ expression }) => expression.getText()),
      );
      if (bases.some((base) => sockets.includes(base))) drop(node.arguments);
    }
    ts.forEachChild(node, visit);
  };
  const drop = (args: readonly ts.Expression[] = []): void => {
    if (args.length === 2) edits.push(removeFromList(args, 1));
  };
  visit(file);
  return edits;
}
