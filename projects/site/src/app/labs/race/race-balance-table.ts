import { Component, computed, input } from '@angular/core';
import { RACE_WORDS } from '../../words/race-words';
import type { LabMoment } from '../../lab-parts/seen/lab-moment';
import { toBalanceRows } from './race-balance';

/** Advantages and drawbacks of each transport: measured in this run, or from a source and marked as not measured. */
@Component({
  selector: 'race-balance-table',
  templateUrl: './race-balance-table.html',
  styleUrl: './race-balance-table.css',
})
export class RaceBalanceTable {
  readonly moment = input.required<LabMoment>();

  protected readonly words = RACE_WORDS.balance;
  protected readonly rows = computed(() => {
    const { recording, cursor, settings } = this.moment();
    return toBalanceRows(recording, cursor.at, settings);
  });
}
