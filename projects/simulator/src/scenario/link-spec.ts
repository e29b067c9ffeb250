/** A value, or the setting that holds it. */
export type Bound<T> = T | BoundToSetting<T>;

/** The value of a setting, or what stands for each of its options. */
export interface BoundToSetting<T> {
  readonly setting: string;
  /** By the option of the setting; without it the setting's own value counts. */
  readonly values?: Readonly<Record<string, T>>;
}

/** What a way between two hosts is like. Everything may be left out. */
export interface LinkConditions {
  /** Virtual milliseconds, one way; default 0. */
  readonly latency?: Bound<number>;
  /** Virtual milliseconds that are added at random, 0 to this; default 0. */
  readonly jitter?: Bound<number>;
  /** Bytes in a second; `null`, the default, is without limit. */
  readonly bandwidth?: Bound<number | null>;
  /** Share of packets that has to be sent again, 0 to 1; it costs time, never bytes of the stream. Default 0. */
  readonly loss?: Bound<number>;
  /** Name of what sits on the way, e.g. `remove-hop-by-hop`; `null`, the default, for nothing. */
  readonly middlebox?: Bound<string | null>;
  /** Virtual milliseconds of silence after which the middlebox drops a connection; `null`, the default, for never. */
  readonly idleTimeout?: Bound<number | null>;
}

/** The way between two hosts. Pairs without one have the conditions of the link between `*` and `*`. */
export interface LinkSpec extends LinkConditions {
  /** Unique in the scenario; the script names it. */
  readonly name: string;
  /** Two host names: the client's, then the server's. `*` is any. */
  readonly between: readonly [client: string, server: string];
  /** What differs on the way from the client to the server. */
  readonly up?: LinkConditions;
  /** What differs on the way from the server to the client. */
  readonly down?: LinkConditions;
}
