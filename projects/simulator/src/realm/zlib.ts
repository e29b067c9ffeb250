import type { TimeSource } from '../clock/time-source.js';
import type { Compress, Compressor } from './compress.js';

/** Node's `zlib` for the servers of a run. */
export interface Zlib {
  readonly compress: Compress;
  /**
   * Settles when the code has come that somebody wants to compress with; `null` while nobody waits. Virtual time has to wait for
   * it, so that the first run and every later one are the same.
   */
  readonly pending: () => Promise<void> | null;
}

/** Kept over runs: it has no state. */
let compressor: Compressor | null = null;
let loading: Promise<void> | null = null;

/**
 * Compresses with zlib in JavaScript, which takes no time of the clock. It weighs as much as a lab's own code, so it is loaded when
 * a server first compresses something: most answers are shorter than Engine.IO's threshold.
 */
export function createZlib(clock: TimeSource): Zlib {
  const compress: Compress = (format, bytes, options, done) => {
    if (format === 'br') throw new RangeError('Brotli is not available here.');
    void loadZlib();
    const present = (): void => {
      if (compressor !== null) done(compressor.compress(format, bytes, options));
      // A real clock does not wait.
      else void loading?.then(() => clock.schedule(0, present));
    };
    clock.schedule(0, present);
  };
  return { compress, pending: () => (compressor === null ? loading : null) };
}

/** Loads the code, once, for who cannot do so in the middle of a run. */
export function loadZlib(): Promise<void> {
  if (compressor === null) loading ??= loadCompressor();
  return loading ?? Promise.resolve();
}

async function loadCompressor(): Promise<void> {
  try {
    const { createCompressor } = await import('./generated/compress.js');
    compressor = createCompressor();
  } catch (error) {
    // The next run may have a network again.
    loading = null;
    throw error;
  }
}
