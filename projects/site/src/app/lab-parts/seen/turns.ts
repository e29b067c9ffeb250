import { linkedSignal, signal, type WritableSignal } from '@angular/core';
import type { Cursor } from '@wirelight/visuals';
import { whileChanging } from './while-changing';

/** Entries that a move passes at least to be part of a run. A log moved by fewer has rows in common with the log before, and costs less. */
const FAR = 8;

interface Move {
  readonly cursor: Cursor;
  /** How many moves the cursor has run before this one; `null` when it does not run. */
  readonly turn: number | null;
}

/**
 * Parts of a lab take turns while the cursor runs: of those that are in sight each move is followed by one, so each follows twenty
 * or thirty times a second, and all of them are at the cursor as soon as it rests. Nobody reads what changes entirely sixty times a
 * second, and no frame has to draw it all. A cursor runs when it moves by eight entries or more and has moved less than 150 ms ago:
 * a step, a click and playing where little happens are no run.
 *
 * Must be created in an injection context. Parts take part through `labInTurn`, see `WhenSeen`.
 */
export class Turns {
  readonly #parts = signal<readonly object[]>([]);
  readonly #isMoving: WritableSignal<boolean>;
  readonly #move;

  /** @param cursor - The present cursor, a signal. */
  constructor(cursor: () => Cursor) {
    this.#isMoving = whileChanging(cursor, () => this.#move());
    this.#move = linkedSignal<{ readonly cursor: Cursor; readonly isMoving: boolean }, Move>({
      source: () => ({ cursor: cursor(), isMoving: this.#isMoving() }),
      computation: ({ cursor, isMoving }, before) => {
        if (before === undefined || !isMoving) return { cursor, turn: null };
        const last = before.value;
        if (cursor === last.cursor) return last;
        const isFar = Math.abs(cursor.index - last.cursor.index) >= FAR;
        return { cursor, turn: isFar ? (last.turn ?? -1) + 1 : null };
      },
    });
  }

  /**
   * From now on a part is in sight and follows a running cursor in turn.
   *
   * @returns Ends that.
   */
  join(part: object): () => void {
    this.#parts.update((parts) => [...parts, part]);
    return () => {
      this.#parts.update((parts) => parts.filter((other) => other !== part));
    };
  }

  /** Whether a part is to follow the present move. Always so for one that has not joined. */
  isTurnOf(part: object): boolean {
    const { turn } = this.#move();
    if (turn === null) return true;
    const parts = this.#parts();
    const place = parts.indexOf(part);
    return place === -1 || turn % parts.length === place;
  }

  /** The reader goes somewhere: whatever ran before, the next move is no part of it. */
  rest(): void {
    this.#isMoving.set(false);
  }
}
