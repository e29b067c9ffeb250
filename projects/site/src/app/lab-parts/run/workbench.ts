import { computed, signal } from '@angular/core';
import {
  cursorAt,
  cursorOn,
  formatTime,
  headlineOf,
  stepBack,
  stepForward,
} from '@wirelight/visuals';
import { keyAction } from '../keys/key-action';
import type { LabSession } from './lab-session';
import type { Player } from './player';
import type { LabMoment } from '../seen/lab-moment';
import { Turns } from '../seen/turns';

/**
 * Where a reader is in a recording and what they look at: what all views of a session share. Must be created in an
 * injection context.
 */
export class Workbench {
  readonly session: LabSession;
  readonly player: Player;

  /** Whether the reader looks at what the keys do. */
  readonly isKeyMapOpen = signal(false);

  /** The entry that the reader looks at; `null` follows the cursor. */
  readonly #picked = signal<number | null>(null);
  readonly #led = signal(0);
  /** `seq` of the entry to show: the one picked, or the last that happened; `null` at the start. */
  readonly selected;
  /** What the last entry says, for the dock. */
  readonly says;
  /** The time at the cursor, in words. */
  readonly at;
  /** What there is to draw; parts of the page get it through `labWhenSeen`. */
  readonly moment;
  /** How often the reader was led to an entry: with each time the views bring it into sight. */
  readonly led;
  /** For parts that follow a running cursor in turn (`labInTurn`). */
  readonly turns: Turns;

  constructor(session: LabSession, player: Player) {
    this.session = session;
    this.player = player;
    this.led = this.#led.asReadonly();
    this.turns = new Turns(session.cursor);
    this.selected = computed(() => {
      const picked = this.#picked();
      const { index } = session.cursor();
      return picked !== null && picked < index ? picked : index > 0 ? index - 1 : null;
    });
    this.says = computed(() => {
      const { index } = session.cursor();
      return index === 0 ? '' : headlineOf(session.recording(), index - 1);
    });
    this.at = computed(() => formatTime(session.cursor().at));
    this.moment = computed<LabMoment>(() => ({
      recording: session.recording(),
      cursor: session.cursor(),
      selected: this.selected(),
      settings: session.settings(),
    }));
  }

  /** Looks at what the cursor is at again. */
  unpick(): void {
    this.#picked.set(null);
  }

  /** Looks at an entry; goes there first when it has not happened yet. */
  pick(seq: number): void {
    this.turns.rest();
    if (seq >= this.session.cursor().index) this.show(seq);
    else this.#picked.set(seq);
  }

  /** Goes to the moment of an entry and looks at it. */
  show(seq: number): void {
    this.player.pause();
    this.turns.rest();
    this.session.seek(cursorOn(this.session.recording(), seq));
    this.#picked.set(seq);
  }

  /** `show`, for what stands so far from the views that the reader would see nothing happen: the views come into sight. */
  leadTo(seq: number): void {
    this.show(seq);
    this.#led.update((times) => times + 1);
  }

  step(direction: 'forward' | 'back'): void {
    this.player.pause();
    this.turns.rest();
    this.unpick();
    const move = direction === 'forward' ? stepForward : stepBack;
    this.session.seek(move(this.session.recording(), this.session.cursor()));
  }

  /** Goes to a moment. Many such moves in a row are a run of the cursor. @param at - Virtual milliseconds. */
  seekTo(at: number): void {
    this.player.pause();
    this.unpick();
    this.session.seek(cursorAt(this.session.recording(), at));
  }

  /** Goes to where so many entries have happened. Many such moves in a row are a run of the cursor. */
  seek(index: number): void {
    this.player.pause();
    this.unpick();
    this.session.seek(cursorOn(this.session.recording(), index - 1));
  }

  onKey(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    this.turns.rest();
    if (action === 'keys') this.isKeyMapOpen.set(true);
    else if (action === 'toggle') this.player.toggle();
    else if (action === 'forward' || action === 'back') this.step(action);
    else this.seek(action === 'end' ? this.session.recording().entries.length : 0);
  }
}
