import type { MetricName, Window } from '../metrics/metrics-of.js';
import type { EntryPattern } from './entry-pattern.js';
import type { SettingValues } from './scenario.js';

/** Bounds of a number; all that are given must hold. */
export interface Bounds {
  readonly is?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What is asserted of a recording. */
export type Claim =
  /** How many entries match. */
  | ({ readonly check: 'count'; readonly of: EntryPattern } & Bounds)
  /** The first, or last, entry that matches `of` matches `is` too. */
  | {
      readonly check: 'first' | 'last' | 'every';
      readonly of: EntryPattern;
      readonly matches: EntryPattern;
    }
  /** There are entries that match these, each behind the one before. */
  | { readonly check: 'order'; readonly of: readonly EntryPattern[] }
  /** Virtual milliseconds from the first entry that matches `from` to the first later one that matches `to`. */
  | ({ readonly check: 'delay'; readonly from: EntryPattern; readonly to: EntryPattern } & Bounds)
  /** A number of one host. */
  | ({
      readonly check: 'metric';
      readonly metric: MetricName;
      readonly host: string;
      /** Default the whole run. */
      readonly during?: Window;
    } & Bounds)
  /** A number of one host, divided by the same number of another. */
  | ({
      readonly check: 'ratio';
      readonly metric: MetricName;
      readonly host: string;
      readonly to: string;
      /** Default the whole run. */
      readonly during?: Window;
    } & Bounds);

/** A part of the lesson that can be false: a sentence, and what proves it. */
export type Assertion = Claim & {
  /** The lesson, as a present-tense sentence; it is the title of the test. */
  readonly says: string;
  /** Settings of the run in which it holds, where they differ from the defaults. */
  readonly settings?: SettingValues;
};
