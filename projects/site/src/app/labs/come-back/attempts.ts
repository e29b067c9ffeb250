import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { type Cursor } from '@wirelight/visuals';
import { LaneChart } from '@wirelight/visuals/lane-chart';
import { COME_BACK_WORDS } from '../../words/come-back-words';
import {
  attemptsOf,
  attemptsPerSecond,
  toAttemptsLane,
  worstMoment,
  type Crowd,
} from './attempts.view';

/** When each crowd tries to connect: a chart of attempts within a tenth of a second, and a table of those in each second. */
@Component({
  selector: 'lab-attempts',
  imports: [LaneChart],
  templateUrl: './attempts.html',
  styleUrl: './attempts.css',
})
export class AttemptsChart {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  readonly crowds = input.required<readonly Crowd[]>();
  /** Virtual milliseconds: where the reader wants the cursor. */
  readonly seek = output<number>();

  protected readonly words = COME_BACK_WORDS.attempts;
  private readonly all = computed(() => attemptsOf(this.recording(), this.crowds()));
  protected readonly lanes = computed(() => this.all().map(toAttemptsLane));
  protected readonly texts = computed(() => {
    const { at } = this.cursor();
    return this.all().map((one) =>
      this.words.sum(one.times.filter((time) => time <= at).length, worstMoment(one, at)),
    );
  });
  protected readonly seconds = computed(() => attemptsPerSecond(this.all(), this.cursor().at));
}
