import { Component, computed, input, output, signal } from '@angular/core';
import { ChoiceSetting } from '@wirelight/visuals';
import { LaneChart } from '@wirelight/visuals/lane-chart';
import { RACE_WORDS } from '../../words/race-words';
import type { LabMoment } from '../../lab-parts/seen/lab-moment';
import { RaceArrivalsTable } from './race-arrivals-table';
import { toRaceLanes } from './race-lanes';

/** Virtual milliseconds that the chart shows, by the reader's choice. */
const SPANS = { run: Number.POSITIVE_INFINITY, wide: 20_000, near: 2000 } as const;

/** How old what every transport knows is, over time, and the same as a table. */
@Component({
  selector: 'race-chart',
  imports: [ChoiceSetting, LaneChart, RaceArrivalsTable],
  templateUrl: './race-chart.html',
  styleUrl: './race.css',
  host: { class: 'part' },
})
export class RaceChart {
  readonly moment = input.required<LabMoment>();
  /** Virtual milliseconds: where the reader wants the cursor. */
  readonly seek = output<number>();

  protected readonly words = RACE_WORDS.chart;
  protected readonly spans = { options: Object.keys(SPANS) };
  protected readonly span = signal('run');
  protected readonly spanMs = computed(() =>
    this.span() in SPANS ? SPANS[this.span() as keyof typeof SPANS] : SPANS.run,
  );
  private readonly recording = computed(() => this.moment().recording);
  protected readonly chart = computed(() => toRaceLanes(this.recording()));
  protected readonly texts = computed(() => this.chart().textsAt(this.moment().cursor.at));
}
