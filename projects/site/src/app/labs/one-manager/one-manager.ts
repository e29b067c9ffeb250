import { Component, input } from '@angular/core';
import { ONE_MANAGER } from '@wirelight/simulator/scenarios/one-manager/scenario';
import { IoCalls } from '@wirelight/visuals/io-calls';
import type { Doc } from '../../docs/doc';
import { ONE_MANAGER_RECORDING } from '../../recordings/one-manager-recording';
import { ONE_MANAGER_WORDS } from '../../words/one-manager-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';

/** The lab "One Manager": which Manager and which connection each call of `io()` gets. */
@Component({
  selector: 'site-one-manager',
  imports: [IoCalls, LabFrame],
  template: `
    <lab-frame
      [doc]="doc()"
      [lab]="lab"
      [prediction]="words.prediction"
      [views]="['sequence', 'log', 'entry']"
    >
      <section aria-labelledby="calls">
        <h3 id="calls">{{ words.calls }}</h3>
        <viz-io-calls
          [recording]="lab.session.recording()"
          [cursor]="lab.session.cursor()"
          [selected]="lab.bench.selected()"
          (picked)="lab.bench.pick($event)"
        />
      </section>
    </lab-frame>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sys-space-3);
    }
    h3 {
      font-size: 0.9375rem;
    }
  `,
})
export class OneManager {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = ONE_MANAGER_WORDS;
  protected readonly lab = new Lab({ scenario: ONE_MANAGER, recording: ONE_MANAGER_RECORDING });
}
