import { Component, input } from '@angular/core';
import { recordingToHar, recordingToJson, type Recording } from '@wirelight/protocols';
import { toSequenceSvg } from '@wirelight/visuals';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { saveFile } from './save-file';

/** Buttons that save a recording. */
@Component({
  selector: 'lab-export',
  template: `
    <button type="button" class="action" [disabled]="isEmpty()" (click)="saveJson()">
      {{ words.json }}
    </button>
    <button type="button" class="action" [disabled]="isEmpty()" (click)="saveHar()">
      {{ words.har }}
    </button>
    <button type="button" class="action" [disabled]="isEmpty()" (click)="saveSvg()">
      {{ words.svg }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sys-space-3);
    }
  `,
})
export class ExportRecording {
  readonly recording = input.required<Recording>();
  /** What the run is called in a picture of it. */
  readonly title = input.required<string>();

  protected readonly words = SCENARIOS_WORDS;

  protected isEmpty(): boolean {
    return this.recording().entries.length === 0;
  }

  protected saveJson(): void {
    const recording = this.recording();
    saveFile(`${recording.scenario}.json`, 'application/json', recordingToJson(recording));
  }

  protected saveHar(): void {
    const recording = this.recording();
    const har = JSON.stringify(recordingToHar(recording), null, 2);
    saveFile(`${recording.scenario}.har`, 'application/json', har);
  }

  protected saveSvg(): void {
    const recording = this.recording();
    const svg = toSequenceSvg(recording, this.title());
    saveFile(`${recording.scenario}.svg`, 'image/svg+xml', svg);
  }
}
