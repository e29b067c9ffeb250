import { Component, input } from '@angular/core';
import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator';
import type { Doc } from '../../docs/doc';
import { CLIMBING_RECORDING } from '../../recordings/climbing-recording';
import { CLIMBING_WORDS } from '../../words/climbing-words';
import { Lab } from '../frame/lab';
import { LabFrame } from '../frame/lab-frame';

/** The lab "Climbing to WebSocket". */
@Component({
  selector: 'site-climbing-to-websocket',
  imports: [LabFrame],
  template: `<lab-frame [doc]="doc()" [lab]="lab" [prediction]="words.prediction" />`,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ClimbingToWebsocket {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = CLIMBING_WORDS;
  protected readonly lab = new Lab({
    scenario: CLIMBING_TO_WEBSOCKET,
    recording: CLIMBING_RECORDING,
    // The climb of half a second takes ten.
    speed: 0.05,
  });
}
