import { Component, computed, input } from '@angular/core';
import { SOMEONE_ELSES_PAGE } from '@wirelight/simulator/scenarios/someone-elses-page/scenario';
import { WHO_ARE_YOU } from '@wirelight/simulator/scenarios/who-are-you/scenario';
import { Credentials } from '@wirelight/visuals/credentials';
import type { Doc } from '../../docs/doc';
import { WHO_ARE_YOU_RECORDING } from '../../recordings/who-are-you-recording';
import { WHO_ARE_YOU_WORDS } from '../../words/who-are-you-words';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { SettledLab } from '../../lab-parts/frame/settled-lab';
import { WAYS } from './ways';

/** The lab "Who are you?": every way to say it without headers, and somebody else's page that says nothing. */
@Component({
  selector: 'site-who-are-you',
  imports: [Credentials, LabFrame],
  template: `
    <lab-frame
      [doc]="doc()"
      [lab]="lab"
      [prediction]="words.prediction"
      [views]="['sequence', 'log', 'entry']"
    >
      @if (table(); as table) {
        <viz-credentials
          [recording]="lab.session.recording()"
          [cursor]="lab.session.cursor()"
          [ways]="table.ways"
          [secrets]="table.secrets"
          (picked)="lab.bench.leadTo($event)"
        />
      }
    </lab-frame>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class WhoAreYou {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = WHO_ARE_YOU_WORDS;
  protected readonly lab = new SettledLab(
    {
      scenario: WHO_ARE_YOU,
      label: WHO_ARE_YOU_WORDS.variants.ways,
      recording: WHO_ARE_YOU_RECORDING,
    },
    { scenario: SOMEONE_ELSES_PAGE, label: WHO_ARE_YOU_WORDS.variants.evil },
  );
  protected readonly table = computed(() => WAYS[this.lab.session.scenario().id] ?? null);
}
