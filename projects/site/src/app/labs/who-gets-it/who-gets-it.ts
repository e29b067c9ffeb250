import { Component, computed, input } from '@angular/core';
import { ONE_WIRE_MANY_NAMESPACES } from '@wirelight/simulator/scenarios/one-wire-many-namespaces/scenario';
import { ROOM_BOARD } from '@wirelight/simulator/scenarios/room-board/scenario';
import { THE_ORDERS_PUZZLE } from '@wirelight/simulator/scenarios/the-orders-puzzle/scenario';
import { WHO_GETS_IT } from '@wirelight/simulator/scenarios/who-gets-it/scenario';
import { RoomBoard, toRoomBoardView, type BoardMove } from '@wirelight/visuals/room-board';
import type { Doc } from '../../docs/doc';
import { ROOM_BOARD_RECORDING } from '../../recordings/room-board-recording';
import { WHO_GETS_IT_WORDS } from '../../words/who-gets-it-words';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { BoardLab } from './board-lab';
import { BOARD_ROOMS, placeOf, placesOf } from './board-place';
import { CheatSheet } from './cheat-sheet';

/** The lab "Who gets it?": rooms, namespaces, and every form of sending. */
@Component({
  selector: 'site-who-gets-it',
  imports: [CheatSheet, LabFrame, RoomBoard],
  template: `
    <lab-frame
      [doc]="doc()"
      [lab]="lab"
      [prediction]="words.prediction"
      [views]="['sequence', 'log', 'entry']"
    >
      <viz-room-board
        [recording]="lab.session.recording()"
        [cursor]="lab.session.cursor()"
        [known]="isBoard() ? rooms : {}"
        [expected]="expected()"
        [movable]="isBoard()"
        (moved)="move($event)"
        (picked)="lab.bench.show($event)"
      />
      @if (isBoard()) {
        <lab-cheat-sheet [form]="form()" [reached]="reached()" (run)="lab.change('form', $event)" />
      }
    </lab-frame>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class WhoGetsIt {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = WHO_GETS_IT_WORDS;
  protected readonly rooms = BOARD_ROOMS;
  protected readonly lab = new BoardLab(
    {
      scenario: ROOM_BOARD,
      label: WHO_GETS_IT_WORDS.variants.board,
      recording: ROOM_BOARD_RECORDING,
    },
    { scenario: THE_ORDERS_PUZZLE, label: WHO_GETS_IT_WORDS.variants.puzzle },
    { scenario: WHO_GETS_IT, label: WHO_GETS_IT_WORDS.variants.all },
    { scenario: ONE_WIRE_MANY_NAMESPACES, label: WHO_GETS_IT_WORDS.variants.wire },
  );
  protected readonly isBoard = computed(() => this.lab.session.scenario().id === ROOM_BOARD.id);
  /** Who can be moved before anybody has come. */
  protected readonly expected = computed(() =>
    this.isBoard() ? placesOf(this.lab.session.settings()) : [],
  );
  protected readonly form = computed(() => String(this.lab.session.settings()['form'] ?? ''));

  /** Who got what the board's line has sent; `null` before it was sent. */
  protected readonly reached = computed(() => {
    const { sockets, seq } = toRoomBoardView(
      this.lab.session.recording(),
      this.lab.session.cursor(),
    );
    if (seq === null) return null;
    return sockets.filter(({ delivery }) => delivery === 'got').map(({ who }) => who);
  });

  protected move(move: BoardMove): void {
    this.lab.change(move.who, placeOf(move));
  }
}
