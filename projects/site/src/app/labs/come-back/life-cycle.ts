import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { type Cursor } from '@wirelight/visuals';
import { CLIENT_MACHINES, StateMachine, stateStepsOf } from '@wirelight/visuals/state-machine';
import { Timers } from '@wirelight/visuals/timers';
import { COME_BACK_WORDS } from '../../words/come-back-words';

/** The life of one observed Socket.IO client: Socket, Manager and engine as state machines, and its timers. */
@Component({
  selector: 'lab-life-cycle',
  imports: [StateMachine, Timers],
  templateUrl: './life-cycle.html',
  styleUrl: './life-cycle.css',
})
export class LifeCycle {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Name of the host in the recording. */
  readonly host = input('client');
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly words = COME_BACK_WORDS.life;
  protected readonly machines = computed(() =>
    CLIENT_MACHINES.map(({ machine, source }) => ({
      machine,
      steps: stateStepsOf(
        this.recording(),
        { ...source, host: this.host() },
        machine.states[0]?.id ?? '',
      ),
    })),
  );
}
