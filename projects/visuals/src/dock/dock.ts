import { Component, computed, input, output } from '@angular/core';
import { EarlyValue } from '../early-value/early-value';
import { PLAYBACK_SPEEDS, speedLabel } from '../timeline/playback';
import { toDockView } from './dock.view';

/** The controls of time: play, pause, step, scrub, speed. Says what the reader wants; its owner moves the cursor. */
@Component({
  selector: 'viz-dock',
  imports: [EarlyValue],
  templateUrl: './dock.html',
  styleUrl: './dock.css',
  host: { role: 'group', 'aria-label': 'Time' },
})
export class Dock {
  readonly playing = input(false);
  /** Entries that have happened. */
  readonly index = input.required<number>();
  /** Entries of the recording. */
  readonly count = input.required<number>();
  /** Virtual milliseconds. */
  readonly at = input.required<number>();
  /** Virtual milliseconds per real millisecond, one of `PLAYBACK_SPEEDS`. */
  readonly speed = input(1);
  /** What the last entry says. */
  readonly label = input('');
  /** Whether there is nothing to play, e.g. while a run is under way. */
  readonly disabled = input(false);

  // eslint-disable-next-line @angular-eslint/no-output-native -- media events do not bubble, so the host never gets one
  readonly play = output();
  // eslint-disable-next-line @angular-eslint/no-output-native -- as above
  readonly pause = output();
  readonly stepForward = output();
  readonly stepBack = output();
  /** Entries that are to have happened, 0 to `count`. */
  readonly seek = output<number>();
  readonly speedChange = output<number>();

  protected readonly view = computed(() =>
    toDockView(this.index(), this.count(), this.at(), this.label()),
  );
  protected readonly progress = computed(
    () => `${this.count() === 0 ? 0 : (this.index() / this.count()) * 100}%`,
  );
  protected readonly speeds = PLAYBACK_SPEEDS.map((value) => ({ value, label: speedLabel(value) }));

  protected toggle(): void {
    if (this.playing()) this.pause.emit();
    else this.play.emit();
  }
}
