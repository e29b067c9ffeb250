import { Component, computed, input } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { SettingValues } from '@wirelight/simulator';
import { RACE_WORDS } from '../../words/race-words';
import { toBalanceRows } from './race-balance';

/** Advantages and drawbacks of each transport: measured in this run, or from a source and marked as not measured. */
@Component({
  selector: 'race-balance-table',
  templateUrl: './race-balance-table.html',
  styleUrl: './race-balance-table.css',
})
export class RaceBalanceTable {
  readonly recording = input.required<Recording>();
  /** Virtual milliseconds: the cursor. */
  readonly at = input.required<number>();
  /** The settings in force. */
  readonly settings = input.required<SettingValues>();

  protected readonly words = RACE_WORDS.balance;
  protected readonly rows = computed(() =>
    toBalanceRows(this.recording(), this.at(), this.settings()),
  );
}
