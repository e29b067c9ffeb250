import type { Assertion } from './assertion.js';
import type { HostSpec } from './host-spec.js';
import type { LinkSpec } from './link-spec.js';
import type { Notice } from './notice.js';
import type { ScriptStep, ScriptSwitch } from './script-step.js';

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

/** What a reader may change about a scenario before it runs. */
export type Setting = NumberSetting | ChoiceSetting;
/** What a setting is set to: a number within its limits, or one of its choices. */
export type SettingValue = number | string;
/** What settings are set to, by their id. */
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** Version of the format that this code writes and reads. */
export const SCENARIO_FORMAT = 1;

/** What it takes to check a request and to draw the controls. */
export interface ScenarioSettings {
  /** Name in addresses and file names, e.g. `climbing-to-websocket`. */
  readonly id: string;
  /** Default seed of every random decision in the run; a whole number of 32 bits. */
  readonly seed: number;
  /** Virtual milliseconds after which the run ends. */
  readonly duration: number;
  readonly settings: Readonly<Record<string, Setting>>;
}

/**
 * A story on the network, as data: who takes part, what the network is like, what happens when, what there is to notice and
 * what must be true. JSON all the way, small enough for a link. Only the programs are code (`program.ts` beside it), so
 * that a page can list scenarios and show their controls without loading client or server.
 */
export interface Scenario extends ScenarioSettings {
  readonly format: typeof SCENARIO_FORMAT;
  /** A few words, no full stop. */
  readonly title: string;
  /** What happens and why it is worth a look; one to three sentences. */
  readonly summary: string;
  /** Rows of `docs/coverage.md` that its assertions prove, e.g. `E3`. */
  readonly covers: readonly string[];
  readonly hosts: readonly HostSpec[];
  readonly links: readonly LinkSpec[];
  /** What happens whatever the programs do, in the order of time. */
  readonly script: readonly ScriptStep[];
  /** What the reader can let happen in the middle of a run, by changing a setting; none where it is left out. */
  readonly switches?: readonly ScriptSwitch[];
  readonly notice: readonly Notice[];
  readonly assertions: readonly Assertion[];
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
  /** A scenario of the reader's own that takes the place of that one; it has its id and uses its programs. */
  readonly own?: Scenario;
}
