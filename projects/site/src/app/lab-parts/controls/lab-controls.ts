import { Component, computed, input, output } from '@angular/core';
import type { Scenario, SettingValue, SettingValues } from '@wirelight/simulator';
import {
  ChoiceSetting,
  EarlyValue,
  NumberSetting,
  type ChoiceAppearance,
} from '@wirelight/visuals';
import { LAB_WORDS } from '../../words/lab-words';

/** One setting that the reader has changed. */
export interface SettingChange {
  readonly name: string;
  readonly value: SettingValue;
}

/** The settings of a scenario, and the seed. */
@Component({
  selector: 'lab-controls',
  imports: [ChoiceSetting, EarlyValue, NumberSetting],
  templateUrl: './lab-controls.html',
  styleUrl: './lab-controls.css',
})
export class LabControls {
  readonly scenario = input.required<Scenario>();
  /** The values in force. */
  readonly values = input.required<SettingValues>();
  readonly seed = input.required<number>();
  readonly changed = output<SettingChange>();
  readonly seedChanged = output<number>();

  protected readonly words = LAB_WORDS;
  protected readonly settings = computed(() =>
    Object.entries(this.scenario().settings).map(([name, setting]) => {
      const words = LAB_WORDS.settings[name] ?? { label: name, options: {} };
      return {
        name,
        setting,
        value: this.values()[name] ?? setting.default,
        words,
        // A switch says nothing of two things that are not on and off.
        look: setting.kind === 'choice' ? lookOf(setting.options, words.options) : null,
      };
    }),
  );

  protected readonly toNumber = Number;
  protected readonly toText = String;

  /** Takes a whole number over; anything else goes back to the seed in use. */
  protected takeSeed(field: HTMLInputElement): void {
    const isFine = field.value !== '' && field.validity.valid;
    if (isFine) this.seedChanged.emit(field.valueAsNumber);
    else field.value = String(this.seed());
  }
}

function lookOf(
  options: readonly string[],
  names: Readonly<Record<string, string>>,
): ChoiceAppearance | null {
  const isOnOff = options.some((option) => names[option] === 'on');
  return options.length === 2 && !isOnOff ? 'radio' : null;
}
