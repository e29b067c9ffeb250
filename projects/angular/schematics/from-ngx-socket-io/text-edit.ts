/** Replaces what is between two offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @param edits - Must not overlap; in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: next }) => result.slice(0, start) + next + result.slice(end),
      text,
    );
}

/** The edit that takes an element out of a list, with the comma that it does not need any more. */
export function removeFromList(
  elements: readonly { getStart(): number; getFullStart(): number; end: number }[],
  index: number,
): TextEdit {
  const element = elements[index]!;
  const next = elements[index + 1];
  const previous = elements[index - 1];
  if (next !== undefined) return { start: element.getStart(), end: next.getStart(), text: '' };
  return { start: previous?.end ?? element.getFullStart(), end: element.end, text: '' };
}

/** The edit that takes out a statement or a member, with its line when it has one of its own. */
export function removeLine(text: string, node: { getStart(): number; end: number }): TextEdit {
  let start = node.getStart();
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(node.end));
  const ownsLine = (start === 0 || text[start - 1] === '\n') && rest !== null;
  return ownsLine
    ? { start, end: node.end + rest[0].length, text: '' }
    : { start: node.getStart(), end: node.end, text: '' };
}
