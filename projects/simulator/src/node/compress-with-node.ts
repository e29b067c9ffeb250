import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { TimeSource } from '../clock/time-source.js';
import type { Compress } from '../realm/compress.js';

const WAYS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;

/** Compresses with Node's own zlib, in one piece. */
export function compressWithNode(clock: TimeSource): Compress {
  return (format, bytes, options, done) => {
    clock.schedule(0, () => {
      done([new Uint8Array(WAYS[format](bytes, options))]);
    });
  };
}
