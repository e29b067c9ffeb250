import { Component, computed, input, model } from '@angular/core';
import { EarlyValue } from '../early-value/early-value';
import { appearanceFor, type ChoiceAppearance, type ChoiceOptions } from './choice-setting.view';

let count = 0;

/** One of a few words: a switch, radio buttons or a list. A switch is on for the second option. */
@Component({
  selector: 'viz-choice-setting',
  imports: [EarlyValue],
  templateUrl: './choice-setting.html',
  styleUrl: './choice-setting.css',
})
export class ChoiceSetting {
  /** For a switch: what is true when it is on, e.g. `Block the Upgrade`. */
  readonly label = input.required<string>();
  readonly setting = input.required<ChoiceOptions>();
  /** Words for options, by option; an option without stands for itself. */
  readonly names = input<Readonly<Record<string, string>>>({});
  /** By default as fits the number of options. */
  readonly appearance = input<ChoiceAppearance | null>(null);
  readonly value = model.required<string>();
  readonly disabled = input(false);

  protected readonly id = `choice-setting-${++count}`;
  protected readonly look = computed(() => this.appearance() ?? appearanceFor(this.setting()));
  protected readonly isOn = computed(() => this.value() === this.setting().options[1]);
  protected readonly options = computed(() =>
    this.setting().options.map((value) => ({ value, name: this.names()[value] ?? value })),
  );

  protected toggle(): void {
    const [off, on] = this.setting().options;
    const next = this.isOn() ? off : on;
    if (next !== undefined) this.value.set(next);
  }
}
