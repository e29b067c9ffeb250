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
