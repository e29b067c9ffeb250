import { Component, computed, model } from '@angular/core';
import { dissectFrame } from '@wirelight/protocols';
import { Bytes, EarlyValue, NumberSetting } from '@wirelight/visuals';
import { Verdicts } from '@wirelight/visuals/verdicts';
import { GOODBYE_WORDS } from '../../words/goodbye-words';
import { INITIAL_ATTEMPT, MAX_CODE, MAX_REASON, type CloseAttempt } from './close-attempt';
import { CLOSE_CODES, tryClose } from './close-codes';

/** Every close code, who may send it, and what becomes of it when somebody tries. */
@Component({
  selector: 'lab-close-code-explorer',
  imports: [Bytes, EarlyValue, NumberSetting, Verdicts],
  templateUrl: './close-code-explorer.html',
  styleUrl: './close-code-explorer.css',
})
export class CloseCodeExplorer {
  /** What is tried. */
  readonly tried = model<CloseAttempt>(INITIAL_ATTEMPT);

  protected readonly words = GOODBYE_WORDS.codes;
  protected readonly maxReason = MAX_REASON;
  protected readonly rows = CLOSE_CODES;
  protected readonly limits = { min: 0, max: MAX_CODE, step: 1, unit: '' };
  protected readonly attempt = computed(() => tryClose(this.tried().code, this.tried().reason));
  protected readonly field = computed(() => {
    const { frame } = this.attempt();
    return frame === null ? null : dissectFrame(frame).field;
  });

  protected change(change: Partial<CloseAttempt>): void {
    this.tried.update((tried) => ({ ...tried, ...change }));
  }
}
