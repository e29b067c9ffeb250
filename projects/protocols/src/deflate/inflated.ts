/** What came out of compressed bytes. */
export interface Inflated {
  /** As far as it went. */
  readonly bytes: Uint8Array;
  /**
   * - `complete`: to the last block, checksums included.
   * - `cut`: the input ends before; more of it may be on its way.
   * - `too large`: more would come out than allowed.
   * - `bad`: the input breaks the format.
   */
  readonly end: 'complete' | 'cut' | 'too large' | 'bad';
  /** Bytes of the input that were taken, from its first one. */
  readonly consumed: number;
  /** What is wrong with it, in a few words; empty where nothing is. */
  readonly problem: string;
}

/** How a block ended, and why it did not. */
export type BlockEnd = Inflated['end'] | `bad: ${string}`;

/** What came out of blocks, the last of which ended so. */
export function toInflated(bytes: Uint8Array, consumed: number, end: BlockEnd): Inflated {
  return isBad(end)
    ? { bytes, consumed, end: 'bad', problem: end.slice('bad: '.length) }
    : { bytes, consumed, end, problem: '' };
}

function isBad(end: BlockEnd): end is `bad: ${string}` {
  return end.startsWith('bad: ');
}
