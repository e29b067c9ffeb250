import { Component, input } from '@angular/core';
import { POISONED_CACHE } from '@wirelight/simulator/scenarios/poisoned-cache/scenario';
import { ProxyReading } from '@wirelight/visuals/proxy-reading';
import type { Doc } from '../../docs/doc';
import { POISONED_CACHE_RECORDING } from '../../recordings/poisoned-cache-recording';
import { POISONED_CACHE_WORDS } from '../../words/poisoned-cache-words';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { SettledLab } from '../../lab-parts/frame/settled-lab';

/** The lab "The poisoned cache": one message, two readers, and why browsers mask. */
@Component({
  selector: 'site-poisoned-cache',
  imports: [LabFrame, ProxyReading],
  template: `
    <lab-frame
      [doc]="doc()"
      [lab]="lab"
      [prediction]="words.prediction"
      [views]="['sequence', 'log', 'entry']"
    >
      <viz-proxy-reading
        [recording]="lab.session.recording()"
        [cursor]="lab.session.cursor()"
        (picked)="lab.bench.show($event)"
      />
    </lab-frame>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class PoisonedCache {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = POISONED_CACHE_WORDS;
  protected readonly lab = new SettledLab({
    scenario: POISONED_CACHE,
    recording: POISONED_CACHE_RECORDING,
  });
}
