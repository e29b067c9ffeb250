import { afterNextRender, Component, computed, input, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import { toTimersView } from './timers.view';

/** Steps of an arc for readers who want no movement. */
const STEPS = 8;

/**
 * The timers that run at the cursor, as arcs that shrink: which host waits for what, and how long still. From entries `timer` of
 * the recording, which hosts have that a scenario observes; empty without any. The words beside each arc say the same.
 */
@Component({
  selector: 'viz-timers',
  templateUrl: './timers.html',
  styleUrl: './timers.css',
})
export class Timers {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Names of the timers to show, e.g. `pingTimeout`; `null` for all but those that only guard the start. */
  readonly only = input<readonly string[] | null>(null);

  /** Asked in the browser only: a pre-rendered page knows nothing of its reader. */
  private readonly isStill = signal(false);
  protected readonly hosts = computed(() =>
    toTimersView(this.recording(), this.cursor(), {
      only: this.only(),
      ...(this.isStill() ? { steps: STEPS } : {}),
    }),
  );

  constructor() {
    afterNextRender(() => {
      this.isStill.set(matchMedia('(prefers-reduced-motion: reduce)').matches);
    });
  }
}
