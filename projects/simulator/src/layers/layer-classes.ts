import type { KnownPackageName } from './internals.js';

/** A class of a library: only its prototype is looked at. */
export interface ObservableClass {
  readonly prototype: object;
}

/** The classes of one run's copy of the libraries, by package and name; the realm's bundle hands them out. */
export type LayerClasses = Readonly<
  Partial<Record<KnownPackageName, Readonly<Record<string, ObservableClass>>>>
>;
