import { Component, computed, input, output } from '@angular/core';
import { formatTime } from '../format/format-time';
import {
  largestOf,
  ticksOf,
  toLanePaths,
  toPercent,
  windowAround,
  type ChartLane,
} from './lane-chart.view';

/**
 * A value over time for each of several, one above the other on one time axis and to one scale, with strokes below for what was
 * sent and what came. What lies behind the cursor is veiled. A slider below moves the cursor. Its numbers belong into a table
 * beside it: the picture itself is hidden from who cannot see it, but for the names and words of its lanes.
 */
@Component({
  selector: 'viz-lane-chart',
  templateUrl: './lane-chart.html',
  styleUrl: './lane-chart.css',
})
export class LaneChart {
  readonly lanes = input.required<readonly ChartLane[]>();
  /** What there is to say of each lane at the cursor. */
  readonly texts = input<readonly string[]>([]);
  /** Virtual milliseconds of the run. */
  readonly duration = input.required<number>();
  /** Virtual milliseconds: the cursor. */
  readonly at = input.required<number>();
  /** Virtual milliseconds to show around the cursor; default the whole run. */
  readonly span = input(Number.POSITIVE_INFINITY);
  /** What the slider is called. */
  readonly label = input('Moment');
  /** Virtual milliseconds: where the reader wants the cursor. */
  readonly seek = output<number>();

  protected readonly largest = computed(() => largestOf(this.lanes()));
  protected readonly paths = computed(() => {
    const largest = this.largest();
    return this.lanes().map((lane) => toLanePaths(lane, largest));
  });
  protected readonly window = computed(() => windowAround(this.at(), this.span(), this.duration()));
  protected readonly viewBox = computed(() => {
    const { from, to } = this.window();
    return `${from} 0 ${Math.max(to - from, 1)} 1`;
  });
  protected readonly cursor = computed(() => toPercent(this.at(), this.window()));
  protected readonly ticks = computed(() => ticksOf(this.window()));
  protected readonly formatTime = formatTime;
}
