import { Component, computed, input } from '@angular/core';
import { toBarRows, type Meter } from './meters.view';

/** Numbers of several, to compare: a table with a bar in every row for each number. */
@Component({
  selector: 'viz-meters',
  templateUrl: './meters.html',
  styleUrl: './meters.css',
})
export class Meters {
  readonly meters = input.required<readonly Meter[]>();

  protected readonly views = computed(() =>
    this.meters().map((meter) => ({ ...meter, bars: toBarRows(meter) })),
  );
}
