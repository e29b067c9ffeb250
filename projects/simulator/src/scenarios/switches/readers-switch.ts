import type { ChoiceSetting } from '../../scenario/scenario.js';
import type { ScriptStep, ScriptSwitch } from '../../scenario/script-step.js';

/** Something that goes wrong by itself at a fixed moment, or when the reader says so: what it takes in a scenario. */
export interface ReadersSwitch {
  /** Its first option is the fixed moment, its second that all is well, its third that it has gone wrong. */
  readonly setting: ChoiceSetting;
  readonly script: readonly ScriptStep[];
  readonly switches: readonly ScriptSwitch[];
}
