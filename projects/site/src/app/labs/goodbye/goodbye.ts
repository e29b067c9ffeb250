import { Component, computed, input, signal } from '@angular/core';
import { GOODBYE } from '@wirelight/simulator/scenarios/goodbye/scenario';
import { LaneChart } from '@wirelight/visuals/lane-chart';
import { StateMachine } from '@wirelight/visuals/state-machine';
import type { Doc } from '../../docs/doc';
import { GOODBYE_RECORDING } from '../../recordings/goodbye-recording';
import { GOODBYE_WORDS } from '../../words/goodbye-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { readyStateMachine } from '../../lab-parts/web-socket/ready-state-machine';
import { ATTEMPT_PARTS, INITIAL_ATTEMPT, readAttempt, toAttemptParts } from './close-attempt';
import { CloseCodeExplorer } from './close-code-explorer';
import { endingsOf, type ToldEnd } from './endings';
import { readyStateLane, readyStateSteps, readyStateText } from './ready-states';

const HOSTS = ['client', 'server'];
/** Virtual milliseconds around the cursor: a closing handshake and what comes before it. */
const SPAN = 2000;

/** The lab "Goodbye": who closes, what travels, and what each side is told. */
@Component({
  selector: 'site-goodbye',
  imports: [CloseCodeExplorer, LabFrame, LaneChart, StateMachine],
  templateUrl: './goodbye.html',
  styleUrl: './goodbye.css',
})
export class Goodbye {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = GOODBYE_WORDS;
  protected readonly span = SPAN;
  protected readonly lab = new Lab({
    scenario: GOODBYE,
    recording: GOODBYE_RECORDING,
    // The goodbye of a third of a second takes three.
    speed: 0.1,
  });
  protected readonly machines = HOSTS.map((host) => ({
    host,
    machine: readyStateMachine(host, host === 'server'),
    steps: computed(() => readyStateSteps(this.lab.session.recording(), host)),
  }));
  protected readonly lanes = computed(() =>
    HOSTS.map((host) => readyStateLane(this.lab.session.recording(), host)),
  );
  protected readonly texts = computed(() => {
    const { index } = this.lab.session.cursor();
    return HOSTS.map((host) => readyStateText(this.lab.session.recording(), host, index));
  });
  /** Virtual milliseconds up to the last entry: what follows is silence. */
  protected readonly end = computed(() => this.lab.session.recording().entries.at(-1)?.at ?? 0);
  protected readonly endings = computed(() =>
    endingsOf(this.lab.session.recording(), this.lab.session.cursor().index),
  );

  /** What the reader tries to close with, below the run. */
  protected readonly tried = signal(INITIAL_ATTEMPT);

  constructor() {
    this.lab.link.join({
      names: ATTEMPT_PARTS,
      parts: computed(() => toAttemptParts(this.tried())),
      open: (values) => {
        const { attempt, problems } = readAttempt(values);
        this.tried.set(attempt);
        return problems;
      },
    });
  }

  /** What the program of a side was told so far. */
  protected toldTo(side: string): readonly ToldEnd[] {
    return this.endings().told.filter(({ host }) => host === side);
  }
}
