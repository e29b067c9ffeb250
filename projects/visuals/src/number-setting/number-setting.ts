import { Component, input, model } from '@angular/core';
import { EarlyValue } from '../early-value/early-value';
import { clampNumber, type NumberLimits } from './number-setting.view';

let count = 0;

/** A number with a slider for fingers and a box for exact values; both change the same value. */
@Component({
  selector: 'viz-number-setting',
  imports: [EarlyValue],
  template: `
    @let s = setting();
    <label [attr.for]="id">{{ label() }}</label>
    <input
      #slider
      vizEarlyValue
      type="range"
      class="slider"
      [id]="id"
      [min]="s.min"
      [max]="s.max"
      [step]="s.step"
      [value]="value()"
      [disabled]="disabled()"
      [attr.aria-valuetext]="value() + ' ' + s.unit"
      (input)="change(slider)"
    />
    <span class="box">
      <input
        #box
        vizEarlyValue
        type="number"
        inputmode="decimal"
        [attr.aria-label]="label() + (s.unit ? ', ' + s.unit : '')"
        [min]="s.min"
        [max]="s.max"
        [step]="s.step"
        [value]="value()"
        [disabled]="disabled()"
        (change)="change(box)"
      />
      <span aria-hidden="true">{{ s.unit }}</span>
    </span>
  `,
  styleUrl: './number-setting.css',
})
export class NumberSetting {
  readonly label = input.required<string>();
  /** Limits and unit. */
  readonly setting = input.required<NumberLimits>();
  /** Always within the limits when it comes from the reader. */
  readonly value = model.required<number>();
  readonly disabled = input(false);

  protected readonly id = `number-setting-${++count}`;

  protected change(element: HTMLInputElement): void {
    const value = clampNumber(element.valueAsNumber, this.setting(), this.value());
    // The box keeps what was typed when the value does not change with it.
    element.value = String(value);
    this.value.set(value);
  }
}
