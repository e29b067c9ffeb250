import { Component, computed, signal } from '@angular/core';
import { dissectFrame } from '@wirelight/protocols';
import { Bytes, NumberSetting, Verdicts } from '@wirelight/visuals';
import { GOODBYE_WORDS } from '../../words/goodbye-words';
import { CLOSE_CODES, tryClose } from './close-codes';

/** Every close code, who may send it, and what becomes of it when somebody tries. */
@Component({
  selector: 'lab-close-code-explorer',
  imports: [Bytes, NumberSetting, Verdicts],
  templateUrl: './close-code-explorer.html',
  styleUrl: './close-code-explorer.css',
})
export class CloseCodeExplorer {
  protected readonly words = GOODBYE_WORDS.codes;
  protected readonly rows = CLOSE_CODES;
  protected readonly limits = { min: 0, max: 65_535, step: 1, unit: '' };
  protected readonly code = signal(1006);
  protected readonly reason = signal('bye');
  protected readonly attempt = computed(() => tryClose(this.code(), this.reason()));
  protected readonly field = computed(() => {
    const { frame } = this.attempt();
    return frame === null ? null : dissectFrame(frame).field;
  });
}
