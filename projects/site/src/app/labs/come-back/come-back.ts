import { Component, computed, input } from '@angular/core';
import { COME_BACK } from '@wirelight/simulator/scenarios/come-back/scenario';
import { PICK_UP_WHERE_YOU_LEFT } from '@wirelight/simulator/scenarios/pick-up-where-you-left/scenario';
import { RECONNECT_LOCK } from '@wirelight/simulator/scenarios/reconnect-lock/scenario';
import { THUNDERING_HERD } from '@wirelight/simulator/scenarios/thundering-herd/scenario';
import type { Doc } from '../../docs/doc';
import { COME_BACK_WORDS } from '../../words/come-back-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { WhenSeen } from '../../lab-parts/seen/when-seen';
import type { LabView } from '../../lab-parts/views/lab-views';
import { AttemptsChart } from './attempts';
import type { Crowd } from './attempts.view';
import { Fates } from './fates';
import type { FateSource } from './fates.view';
import { LifeCycle } from './life-cycle';

const WORDS = COME_BACK_WORDS;

/** Whose attempts are counted. */
const CROWDS: Readonly<Record<string, readonly Crowd[]>> = {
  [RECONNECT_LOCK.id]: [{ name: WORDS.crowds.client, hosts: 'client' }],
  [THUNDERING_HERD.id]: [
    { name: WORDS.crowds.fixed, hosts: 'fixed-' },
    { name: WORDS.crowds.backOff, hosts: 'back-off-' },
  ],
};

/** How these programs tell of what they send. */
const FATES: Readonly<Record<string, FateSource>> = {
  [COME_BACK.id]: {
    actions: ['emit', 'emit-volatile'],
    arrival: { host: 'server', starts: 'heard ' },
    gone: 'disconnect',
    back: ['connect'],
  },
  [PICK_UP_WHERE_YOU_LEFT.id]: {
    actions: ['news'],
    arrival: { host: 'client', starts: 'news ' },
    gone: 'lost: ',
    back: ['connected', 'connected, recovered'],
  },
};

/** A lane for each of some hundred clients tells nothing. */
const WITHOUT_LANES: readonly LabView[] = ['log', 'entry'];
const VIEWS: readonly LabView[] = ['sequence', 'log', 'entry'];

/** The lab "Come back": the life of a client, a lock, a herd, and what is not lost. */
@Component({
  selector: 'site-come-back',
  imports: [AttemptsChart, Fates, LabFrame, LifeCycle, WhenSeen],
  templateUrl: './come-back.html',
  styleUrl: './come-back.css',
})
export class ComeBack {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = WORDS;
  protected readonly lab = new Lab(
    { scenario: COME_BACK },
    { scenario: RECONNECT_LOCK },
    { scenario: THUNDERING_HERD },
    { scenario: PICK_UP_WHERE_YOU_LEFT },
  );
  private readonly id = computed(() => this.lab.session.scenario().id);
  protected readonly hasLife = computed(() =>
    [COME_BACK.id, PICK_UP_WHERE_YOU_LEFT.id].includes(this.id()),
  );
  protected readonly crowds = computed(() => CROWDS[this.id()] ?? []);
  protected readonly fates = computed(() => FATES[this.id()] ?? null);
  protected readonly views = computed(() =>
    this.id() === THUNDERING_HERD.id ? WITHOUT_LANES : VIEWS,
  );
}
