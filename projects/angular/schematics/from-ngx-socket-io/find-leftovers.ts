import * as ts from 'typescript';
import { tickCalls } from './remove-ticks';

/** Something that no program can decide. */
export interface Leftover {
  /** One-based. */
  readonly line: number;
  readonly what: string;
}

/** What behaves differently on purpose, by the name of the method. */
const METHODS = new Map([
  ['off', 'off(ev) removes what it says, and completes the streams of the event'],
  ['removeAllListeners', 'removeAllListeners() removes all, and completes the streams concerned'],
  ['fromOneTimeEvent', 'fromOneTimeEvent() rejects when the socket is destroyed; it used to hang'],
  ['emitWithAck', 'emitWithAck() rejects when the connection is lost; it used to hang'],
]);

/**
 * What to look at in a file that uses sockets.
 *
 * @param file - With everything changed already.
 */
export function findLeftovers(file: ts.SourceFile): Leftover[] {
  const found: Leftover[] = tickCalls(file).map((call) => ({
    line: lineOf(file, call),
    what: 'tick() stayed: a signal or the async pipe makes it needless',
  }));
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const what = METHODS.get(node.expression.name.text);
      if (what !== undefined) found.push({ line: lineOf(file, node.expression.name), what });
    }
    if (ts.isStringLiteralLike(node) && /^ngx-socket-io(\/|$)/.test(node.text)) {
      found.push({ line: lineOf(file, node), what: `"${node.text}" stayed` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((a, b) => a.line - b.line);
}

const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
