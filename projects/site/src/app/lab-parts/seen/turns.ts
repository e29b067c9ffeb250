import { effect, linkedSignal, signal, untracked, type WritableSignal } from '@angular/core';
import type { Cursor } from '@wirelight/visuals';
import { whileChanging } from './while-changing';

/** Entries that a move passes at least to be part of a run. A log moved by fewer has rows in common with the log before, and costs less. */
const FAR = 8;
/** Milliseconds after which the next part follows a move that none came after: longer than a frame, or it would share one with the next move. */
const NEXT = 34;

interface Move {
  readonly cursor: Cursor;
  /** Counted since the cursor began to run; `null` when all parts follow at once. */
  readonly turn: number | null;
  /** Parts that have not followed this move. */
  readonly left: number;
}

/**
 * Parts of a lab take turns: of those that are in sight each move of eight entries or more is followed by one, and by another
 * every 34 ms when no move comes after it. While the cursor runs each follows twenty or thirty times a second, and all of them are
 * at the cursor as soon as it rests. Nobody reads what changes entirely sixty times a second, and no frame has to draw it all. A
 * step, playing where little happens and where the reader goes by a press (`rest`) are followed by all at once.
 *
 * Must be created in an injection context. Parts take part through `labInTurn`, see `WhenSeen`.
 */
export class Turns {
  readonly #parts = signal<readonly object[]>([]);
  readonly #isMoving: WritableSignal<boolean>;
  /** Whether the reader goes somewhere with the next move. */
  readonly #isGoing = signal(false);
  readonly #move;

  /** @param cursor - The present cursor, a signal. */
  constructor(cursor: () => Cursor) {
    this.#isMoving = whileChanging(cursor, () => {
      this.#move();
      this.#isGoing.set(false);
    });
    this.#move = linkedSignal<
      { readonly cursor: Cursor; readonly isMoving: boolean; readonly isGoing: boolean },
      Move
    >({
      source: () => ({
        cursor: cursor(),
        isMoving: this.#isMoving(),
        isGoing: this.#isGoing(),
      }),
      computation: ({ cursor, isMoving, isGoing }, before) => {
        const last = before?.value;
        if (last !== undefined && cursor === last.cursor && isMoving) return last;
        const by = last === undefined ? 0 : Math.abs(cursor.index - last.cursor.index);
        if (by < FAR || isGoing) return { cursor, turn: null, left: 0 };
        const left = untracked(this.#parts).length - 1;
        return { cursor, turn: (last?.turn ?? -1) + 1, left };
      },
    });
    effect((onCleanup) => {
      const { cursor, turn, left } = this.#move();
      if (turn === null || left <= 0) return;
      const timer = setTimeout(() => {
        this.#move.set({ cursor, turn: turn + 1, left: left - 1 });
      }, NEXT);
      onCleanup(() => {
        clearTimeout(timer);
      });
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
    this.#isGoing.set(true);
  }
}
