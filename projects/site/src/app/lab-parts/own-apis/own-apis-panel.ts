import { Component, computed, inject, DestroyRef, input } from '@angular/core';
import { ChoiceSetting, formatTime } from '@wirelight/visuals';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import type { OwnApis } from './own-apis';

/** Beneath the conditions of a lab: where it runs, and the buttons and the clock of a run on the browser's own interfaces. */
@Component({
  selector: 'lab-own-apis-panel',
  imports: [ChoiceSetting],
  templateUrl: './own-apis-panel.html',
  styleUrl: './own-apis-panel.css',
})
export class OwnApisPanel {
  readonly own = input.required<OwnApis>();

  protected readonly words = OWN_APIS_WORDS;
  protected readonly places = { options: ['virtual', 'real'] };
  protected readonly isIdle = computed(() => this.own().status() === 'idle');
  /** Nothing to press for a moment; not `disabled`, which would take the focus away. */
  protected readonly isWaiting = computed(() =>
    ['starting', 'stopping'].includes(this.own().status()),
  );
  protected readonly clock = computed(() =>
    OWN_APIS_WORDS.clock(seconds(this.own().now()), seconds(this.own().duration)),
  );
  protected readonly says = computed(() => {
    const own = this.own();
    const result = own.result();
    if (own.status() === 'starting') return OWN_APIS_WORDS.starting;
    if (own.status() !== 'idle' || result === null) return '';
    return OWN_APIS_WORDS.done(formatTime(Math.round(result.real.duration)));
  });

  constructor() {
    // The lab shows something else, where this run has no place.
    inject(DestroyRef).onDestroy(() => {
      this.own().choose(false);
    });
  }

  protected press(): void {
    if (this.own().status() === 'running') void this.own().stop();
    else void this.own().start();
  }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
