/** A number that the reader may change, drawn as a slider with a number box. */
export interface NumberSetting {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Unit as written behind the number, e.g. `ms`. */
  readonly unit: string;
}

/** One of a few words, drawn as a switch (two options) or a list. */
export interface ChoiceSetting {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly string[];
}

export type Setting = NumberSetting | ChoiceSetting;
export type SettingValue = number | string;
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** Something the reader should notice; a test proves it on every run of the default settings. */
export interface Lesson {
  /** Stable name, also the key of its words in `docs/learn/<scenario>.md`. */
  readonly id: string;
}

/**
 * What a page needs to know of a scenario. Pure data; the two programs are kept apart (`program.ts` beside it), so that
 * a page can show the controls without loading the client and the server.
 */
export interface Scenario {
  /** Name in addresses and file names, e.g. `climbing-to-websocket`. */
  readonly id: string;
  /** Default seed of every random decision in the run. */
  readonly seed: number;
  /** Virtual milliseconds after which the run ends. */
  readonly duration: number;
  readonly settings: Readonly<Record<string, Setting>>;
}

/** A change somebody makes while the run is under way. Everything before `at` stays as it was. */
export interface Intervention {
  /** Virtual milliseconds since the start of the run. */
  readonly at: number;
  /** New values of some settings. */
  readonly set: SettingValues;
}

/** All it takes to run a scenario again and get the same bytes. */
export interface RunRequest {
  /** The scenario's id. */
  readonly scenario: string;
  readonly seed: number;
  /** Settings that differ from their defaults. */
  readonly settings: SettingValues;
  readonly interventions: readonly Intervention[];
}
