/** What Node's zlib can make of bytes. */
export type CompressionFormat = 'gzip' | 'deflate' | 'br';

/** Options of Node's `createGzip` and `createDeflate`, as far as they are known here; defaults are Node's. */
export interface CompressionOptions {
  /** 0 to 9; default 6. */
  readonly level?: number;
  /** 9 to 15; default 15. */
  readonly windowBits?: number;
  /** 1 to 9; default 8. */
  readonly memLevel?: number;
  readonly strategy?: number;
  /** Bytes of the largest piece; default 16 KiB. */
  readonly chunkSize?: number;
}

/**
 * Compresses and calls back in a turn of its own, under the cause of the call.
 *
 * @param done - Hears of the pieces in which a stream of Node would write them.
 */
export type Compress = (
  format: CompressionFormat,
  bytes: Uint8Array,
  options: CompressionOptions,
  done: (pieces: readonly Uint8Array[]) => void,
) => void;

/** The same at once: what the bundle `compress` gives. */
export interface Compressor {
  /** @throws RangeError for options that zlib does not take. */
  compress(
    format: Exclude<CompressionFormat, 'br'>,
    bytes: Uint8Array,
    options: CompressionOptions,
  ): readonly Uint8Array[];
}

/** Evaluates the bundle; it takes nothing from outside and keeps nothing. */
export type CreateCompressor = () => Compressor;
