// @ts-check
import ts from 'typescript';

const printer = ts.createPrinter({ removeComments: true });

/**
 * As its author would write it in a module, without what every line has.
 *
 * @param {ts.Declaration} declaration
 * @param {readonly ts.Node[]} told - Members that stand elsewhere.
 */
export function printDeclaration(declaration, told = []) {
  const isVariable = ts.isVariableDeclaration(declaration);
  const node = isVariable ? declaration.parent.parent : without(declaration, told);
  return printer
    .printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile())
    .replace(/^(?:export )?(?:default )?(?:declare )?/, '')
    .replaceAll(/^ {4}(?:#private|static (?:readonly )?ɵ\w+|private [^;]*)[^;]*;\n/gm, '')
    .replace(/ \{\n\}$/, ' {}')
    .replaceAll(/^( +)/gm, (indent) => indent.slice(indent.length / 2));
}

/** @param {ts.Declaration} node @param {readonly ts.Node[]} told */
function without(node, told) {
  const isLeft = (/** @type {ts.Node} */ member) => !told.includes(member);
  const { factory } = ts;
  if (ts.isInterfaceDeclaration(node)) {
    const { modifiers, name, typeParameters, heritageClauses, members } = node;
    return factory.updateInterfaceDeclaration(
      ...[node, modifiers, name, typeParameters, heritageClauses, members.filter(isLeft)],
    );
  }
  if (!ts.isClassDeclaration(node)) return node;
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  return factory.updateClassDeclaration(
    ...[node, modifiers, name, typeParameters, heritageClauses, members.filter(isLeft)],
  );
}
