import type { ByteView } from './byte-parts';

/** A piece of a line, and its class in the style sheet; empty for plain text. */
export interface LinePiece {
  readonly text: string;
  readonly look: 'control' | 'offset' | 'hex' | 'ascii' | '';
}

/** A line as it is drawn: `line` of text, or `row` of hexadecimal. */
export interface ByteLine {
  readonly look: 'line' | 'row';
  readonly pieces: readonly LinePiece[];
}

/**
 * Text and hexadecimal as lines of one shape: what shows one message after the other can write its elements anew, whatever
 * their kind, in place of making new ones.
 */
export function toByteLines({ parts }: ByteView): readonly ByteLine[] {
  return parts.flatMap((part): readonly ByteLine[] =>
    part.kind === 'text'
      ? part.lines.map((line) => ({
          look: 'line',
          pieces: line.map(({ text, isControl }) => ({ text, look: isControl ? 'control' : '' })),
        }))
      : part.rows.map(({ offset, hex, ascii }) => ({
          look: 'row',
          pieces: [
            { text: offset, look: 'offset' },
            { text: hex, look: 'hex' },
            { text: ascii, look: 'ascii' },
          ],
        })),
  );
}
