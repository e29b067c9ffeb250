/** Text in pieces, those that were searched for marked. */
export type Snippet = readonly { readonly text: string; readonly isMarked: boolean }[];

/** How many characters are shown, and how many of them before the first word that was found. */
const LENGTH = 220;
const BEFORE = 60;

/**
 * @param text A passage.
 * @param terms The words of it that were found, in any case.
 * @returns The part around the first of them, cut at blanks, with `…` where something is left out.
 */
export function snippetOf(text: string, terms: readonly string[]): Snippet {
  // The longest first: of `ping` and `pingInterval` the whole word is marked.
  const longest = terms.map(escape).sort((a, b) => b.length - a.length);
  const isTerm = new RegExp(`(${longest.join('|') || '(?!)'})`, 'giu');
  const found = Math.max(text.search(isTerm), 0);
  const start = found <= BEFORE ? 0 : text.indexOf(' ', found - BEFORE) + 1;
  const cutAt = text.lastIndexOf(' ', start + LENGTH);
  const end = text.length - start <= LENGTH || cutAt <= found ? text.length : cutAt;
  const part = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  return part
    .split(isTerm)
    .map((piece, at) => ({ text: piece, isMarked: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

const escape = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
