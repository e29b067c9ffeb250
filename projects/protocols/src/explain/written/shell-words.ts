import { decodeUtf8Lossy } from '../../bytes/utf8.js';
import { readEscapes } from './read-escapes.js';

/** A quoted part, or characters outside of quotes. */
const PART = /\$'((?:[^'\\]|\\[^])*)'|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)|(\s+)/g;

/**
 * The words of a command: as bash reads it, or as cmd does where carets escape its line ends or quotes.
 *
 * @source bash(1), "QUOTING"; Chromium's developer tools, `escapeStringWin`
 */
export function shellWords(command: string): readonly string[] {
  const isCmd = /\^["\r\n]/.test(command);
  const text = isCmd ? withoutCarets(command) : command.replace(/\\\r?\n/g, ' ');
  const words: string[] = [];
  let word: string | null = null;
  for (const [part, ansi, single, double, escaped, plain] of text.matchAll(PART)) {
    if (part.trim() === '' && single === undefined && double === undefined && ansi === undefined) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    const bytes = ansi === undefined ? null : readEscapes(`'${ansi}'`);
    word =
      (word ?? '') +
      (bytes === null
        ? (single ?? double?.replace(/\\(["$`\\])/g, '$1') ?? escaped ?? plain ?? '')
        : decodeUtf8Lossy(bytes));
  }
  return word === null ? words : [...words, word];
}

function withoutCarets(command: string): string {
  return command
    .replace(/\^\r?\n\r?\n/g, '\n')
    .replace(/\^\r?\n/g, ' ')
    .replace(/\^([^])/g, '$1');
}
