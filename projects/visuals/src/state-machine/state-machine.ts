import { Component, computed, input, output } from '@angular/core';
import type { StateStep } from './state-steps';
import { toMachineView, type Machine } from './state-machine.view';

/**
 * A machine with fixed places for its states: which one it is in at the cursor, which way it came, which ways were ever taken. The
 * sentence beneath says the same, and leads to the entry.
 */
@Component({
  selector: 'viz-state-machine',
  templateUrl: './state-machine.html',
  styleUrl: './state-machine.css',
})
export class StateMachine {
  readonly machine = input.required<Machine>();
  /** All steps of the run, see `stateStepsOf`. */
  readonly steps = input.required<readonly StateStep[]>();
  /** How many entries have happened at the cursor. */
  readonly index = input.required<number>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly view = computed(() =>
    toMachineView(this.machine(), this.steps(), this.index()),
  );
}
