import { Component, computed, input } from '@angular/core';
import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator/scenarios/climbing-to-websocket/scenario';
import { TWO_GENERATIONS } from '@wirelight/simulator/scenarios/two-generations/scenario';
import { WHEN_CLIMBING_FAILS } from '@wirelight/simulator/scenarios/when-climbing-fails/scenario';
import { WRONG_PARTNER } from '@wirelight/simulator/scenarios/wrong-partner/scenario';
import type { Doc } from '../../docs/doc';
import { CLIMBING_RECORDING } from '../../recordings/climbing-recording';
import { CLIMBING_WORDS } from '../../words/climbing-words';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { OwnApis } from '../../lab-parts/own-apis/own-apis';
import { OwnApisComparison } from '../../lab-parts/own-apis/own-apis-comparison';
import { OwnApisPanel } from '../../lab-parts/own-apis/own-apis-panel';
import { toClimbComparison } from './climb-comparison';
import { PacketTypes } from './packet-types';

/** Virtual milliseconds per real one: the climb of half a second takes ten. */
const SPEED = 0.05;

/** Real milliseconds of a run on the browser's own interfaces: the climb, and the question a second later. */
const REAL_DURATION = 6000;

/** The lab "Climbing to WebSocket". */
@Component({
  selector: 'site-climbing-to-websocket',
  imports: [LabFrame, OwnApisComparison, OwnApisPanel, PacketTypes],
  template: `
    <lab-frame [doc]="doc()" [lab]="lab" [prediction]="words.prediction">
      @if (isClimb()) {
        <lab-own-apis-panel labConditions [own]="own" />
      }
      @if (comparison(); as it) {
        <lab-own-apis-comparison
          [comparison]="it"
          [of]="compareWords.of"
          [withoutWorker]="own.result()?.withoutWorker ?? null"
        />
      }
      <lab-packet-types
        labBelow
        [recording]="lab.session.recording()"
        (picked)="lab.bench.leadTo($event)"
      />
    </lab-frame>
  `,
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
  protected readonly lab = new Lab(
    {
      scenario: CLIMBING_TO_WEBSOCKET,
      label: CLIMBING_WORDS.variants.climb,
      recording: CLIMBING_RECORDING,
      speed: SPEED,
    },
    { scenario: WHEN_CLIMBING_FAILS, label: CLIMBING_WORDS.variants.fails, speed: SPEED },
    { scenario: TWO_GENERATIONS, label: CLIMBING_WORDS.variants.generations, speed: SPEED },
    { scenario: WRONG_PARTNER, label: CLIMBING_WORDS.variants.partner, speed: SPEED },
  );
  protected readonly isClimb = computed(
    () => this.lab.session.scenario().id === CLIMBING_TO_WEBSOCKET.id,
  );
  protected readonly own = new OwnApis(this.lab, REAL_DURATION, ({ program }) =>
    program === 'loops for ever' ? OWN_APIS_WORDS.climb.loops : null,
  );
  protected readonly compareWords = OWN_APIS_WORDS.climb;
  protected readonly comparison = computed(() => {
    const result = this.own.result();
    if (result === null || !this.lab.session.isElsewhere()) return null;
    return toClimbComparison(result.real, this.own.virtual());
  });
}
