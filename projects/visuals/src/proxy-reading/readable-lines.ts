import { decodeUtf8Lossy } from '@wirelight/protocols';

/** A line of bytes that are looked at as text. */
export interface ReadableLine {
  /** What cannot be printed is `·`. */
  readonly text: string;
  /** Whether CR LF ends it. */
  readonly isEnded: boolean;
}

/** Bytes as somebody reads them who takes them for text: cut at CR LF. The end of the last line is an empty line that is left out. */
export function readableLines(bytes: Uint8Array): readonly ReadableLine[] {
  const texts = decodeUtf8Lossy(bytes).split('\r\n');
  const lines = texts.map((text, at) => ({
    text: text.replace(/[\p{C}\uFFFD]/gu, '·'),
    isEnded: at < texts.length - 1,
  }));
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}
