import { concatBytes, decodeUtf8Lossy } from '@wirelight/protocols';

const OPEN = /<script\b[^>]*>/i;
const CLOSE = /<\/script\s*>/i;

/**
 * Reads an HTML document as it arrives and hands over each script once its end tag is there: the order in which a browser
 * runs them. Nothing else of HTML is looked at, and nothing is run: that is the caller's business.
 *
 * @source WHATWG HTML, "The end" and "Scripts that modify the page as it is being parsed"
 */
export class ScriptReader {
  readonly #onScript: (code: string) => void;
  /** Bytes of a character that is not complete yet. */
  #bytes: Uint8Array = new Uint8Array(0);
  #text = '';

  /** @param onScript - Gets the code between the tags. */
  constructor(onScript: (code: string) => void) {
    this.#onScript = onScript;
  }

  push(piece: Uint8Array): void {
    const all = concatBytes([this.#bytes, piece]);
    const end = wholeCharacters(all);
    this.#bytes = all.subarray(end);
    this.#text += decodeUtf8Lossy(all.subarray(0, end));
    for (;;) {
      const open = OPEN.exec(this.#text);
      if (open === null) {
        // Text between scripts is of no interest, but a tag may have begun.
        const tag = this.#text.lastIndexOf('<');
        this.#text = tag < 0 ? '' : this.#text.slice(tag);
        return;
      }
      const rest = this.#text.slice(open.index + open[0].length);
      const close = CLOSE.exec(rest);
      if (close === null) return;
      this.#text = rest.slice(close.index + close[0].length);
      this.#onScript(rest.slice(0, close.index));
    }
  }
}

/** Bytes up to the last character that is complete. */
function wholeCharacters(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start >= 0 && bytes.length - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  const lead = bytes[start] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return bytes.length - start < length ? Math.max(start, 0) : bytes.length;
}
