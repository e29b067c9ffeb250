import { Component, computed, input } from '@angular/core';
import { Meters } from '@wirelight/visuals/meters';
import type { LabMoment } from '../../lab-parts/seen/lab-moment';
import { toRaceMeters } from './race-meters';
import { toSixMeters } from './six-meters';

/** What it has cost and brought each of those that are compared, as bars. */
@Component({
  selector: 'race-comparison',
  imports: [Meters],
  template: `<viz-meters [meters]="meters()" />`,
})
export class RaceComparison {
  readonly moment = input.required<LabMoment>();
  /** The six transports, or the two pages of “Six at a time”. */
  readonly of = input.required<'transports' | 'pages'>();

  protected readonly meters = computed(() => {
    const { recording, cursor } = this.moment();
    const toMeters = this.of() === 'transports' ? toRaceMeters : toSixMeters;
    return toMeters(recording, cursor.at);
  });
}
