import { concatBytes, decodeUtf8Lossy } from '@wirelight/protocols';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * Text of UTF-8 that comes in pieces: a character that is cut waits for its rest.
 *
 * @source Node.js, `string_decoder`
 */
export class Utf8Pieces {
  #held = NO_BYTES;

  push(bytes: Uint8Array): string {
    const all = this.#held.length === 0 ? bytes : concatBytes([this.#held, bytes]);
    const whole = all.length - unfinished(all);
    this.#held = all.subarray(whole);
    return decodeUtf8Lossy(all.subarray(0, whole));
  }

  /** What was cut and never came, as U+FFFD. */
  end(): string {
    const text = decodeUtf8Lossy(this.#held);
    this.#held = NO_BYTES;
    return text;
  }
}

/** Bytes at the end that begin a character and do not complete it; 3 at most. */
function unfinished(bytes: Uint8Array): number {
  for (let count = 1; count <= Math.min(3, bytes.length); count++) {
    const byte = bytes[bytes.length - count] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return count < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? count : 0;
  }
  return 0;
}
