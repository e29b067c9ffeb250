import { decodeUtf8Lossy } from '@wirelight/protocols';

/**
 * The part of `Blob` that programs use on what a WebSocket brings. A real one is read outside of virtual time; the promises
 * of this one settle in the moment in which they are asked for.
 *
 * @source W3C File API, "The Blob Interface and Binary Data"
 */
export class VirtualBlob {
  readonly #bytes: Uint8Array;

  /** @param bytes - Kept as they are: do not write to them afterwards. */
  constructor(
    bytes: Uint8Array,
    readonly type = '',
  ) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  /** Its bytes, copied. */
  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.toBytes().buffer);
  }

  /** Its bytes as UTF-8; what is none becomes U+FFFD. */
  text(): Promise<string> {
    return Promise.resolve(decodeUtf8Lossy(this.#bytes));
  }

  /** A part of it. Negative positions count from its end. */
  slice(start = 0, end = this.size, type = ''): VirtualBlob {
    return new VirtualBlob(this.#bytes.slice(start, end), type);
  }

  /** Its bytes at once, for what sends it. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes);
  }
}
