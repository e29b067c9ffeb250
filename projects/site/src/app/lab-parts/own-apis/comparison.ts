/** A number of two runs with the same settings, in words. */
export interface ComparedPair {
  /** `null` where there is no virtual run to compare with. */
  readonly virtual: string | null;
  readonly real: string;
}

/** A virtual run and a real one side by side. */
export interface Comparison {
  /** What is compared, one column each. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** In the order of `columns`. */
    readonly cells: readonly ComparedPair[];
  }[];
  /** Where the two differ, and why. */
  readonly remarks: readonly string[];
}
