import { Component, computed, input } from '@angular/core';
import { THE_WEBSOCKET_INTERFACE } from '@wirelight/simulator/scenarios/the-websocket-interface/scenario';
import { LaneChart } from '@wirelight/visuals/lane-chart';
import { StateMachine } from '@wirelight/visuals/state-machine';
import type { Doc } from '../../docs/doc';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { readyStateMachine } from '../../lab-parts/web-socket/ready-state-machine';
import { WEBSOCKET_INTERFACE_RECORDING } from '../../recordings/websocket-interface-recording';
import { WEBSOCKET_INTERFACE_WORDS } from '../../words/websocket-interface-words';
import { bufferedAt, bufferedLane } from './buffered-amount';
import { CallLine } from './call-line';
import { MAX_CALLS } from './call-list';
import { ConsoleLab } from './console-lab';
import { ConsoleLog } from './console-log';
import { socketInHand, statesOf } from './socket-states';

/** The lab "WebSocket, in your hands": a console of the browser's interface. */
@Component({
  selector: 'site-the-websocket-interface',
  imports: [CallLine, ConsoleLog, LabFrame, LaneChart, StateMachine],
  templateUrl: './the-websocket-interface.html',
  styleUrl: './the-websocket-interface.css',
})
export class TheWebSocketInterface {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = WEBSOCKET_INTERFACE_WORDS;
  protected readonly lab = new ConsoleLab({
    scenario: THE_WEBSOCKET_INTERFACE,
    recording: WEBSOCKET_INTERFACE_RECORDING,
    // The six seconds of the first list take twelve.
    speed: 0.5,
  });
  protected readonly isFull = computed(() => this.lab.calls().length >= MAX_CALLS);
  protected readonly begunWith = computed(() =>
    String(this.lab.session.state().settings['calls'] ?? ''),
  );

  /** Which of the page's sockets the calls go to at the cursor, from 1; 0 for none. */
  protected readonly socket = computed(() =>
    socketInHand(this.lab.session.recording(), this.lab.session.cursor().index),
  );
  protected readonly machine = computed(() =>
    readyStateMachine(WEBSOCKET_INTERFACE_WORDS.socket(this.socket())),
  );
  protected readonly states = computed(() => statesOf(this.lab.session.recording(), this.socket()));
  protected readonly lanes = computed(() => [
    bufferedLane(
      this.lab.session.recording(),
      this.socket(),
      WEBSOCKET_INTERFACE_WORDS.bufferedName,
    ),
  ]);
  protected readonly texts = computed(() => {
    const { index } = this.lab.session.cursor();
    const bytes = bufferedAt(this.lab.session.recording(), this.socket(), index);
    return [WEBSOCKET_INTERFACE_WORDS.bufferedText(bytes.toLocaleString('en'))];
  });
}
