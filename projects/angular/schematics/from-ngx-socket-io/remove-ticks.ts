import * as ts from 'typescript';
import { applicationRefs } from './application-refs';
import { removeLine, type TextEdit } from './text-edit';

/** Whose callbacks the package runs inside the Angular zone, so that Angular checks by itself. */
const CALLBACKS = /\b(subscribe|on|once|then|onAny|emit|tap)$/;

/**
 * Removes `tick()` of an `ApplicationRef` from callbacks such as those of `subscribe`: with zone.js
 * Angular checks after them anyway, once per frame.
 */
export function removeTicks(file: ts.SourceFile): TextEdit[] {
  return tickCalls(file)
    .filter(({ parent }) => ts.isExpressionStatement(parent) && isInCallback(parent))
    .map(({ parent }) => removeLine(file.text, parent));
}

/** All calls of `tick()` of something that is known to be an `ApplicationRef`. */
export function tickCalls(file: ts.SourceFile): ts.CallExpression[] {
  const names = new Set(applicationRefs(file).map(({ name }) => name));
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: target, name: method } = node.expression;
      const receiver = ts.isPropertyAccessExpression(target) ? target.name : target;
      if (method.text === 'tick' && names.has(receiver.getText())) calls.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return calls;
}

function isInCallback(node: ts.Node): boolean {
  const callback = ts.findAncestor(
    node,
    (parent) => ts.isArrowFunction(parent) || ts.isFunctionExpression(parent),
  );
  // Directly, or as a member of an observer: subscribe({ next: () => … }).
  const call = callback && ts.findAncestor(callback.parent, (parent) => !isOfObserver(parent));
  return (
    call !== undefined && ts.isCallExpression(call) && CALLBACKS.test(call.expression.getText())
  );
}

const isOfObserver = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) || ts.isObjectLiteralExpression(node);
