import { ApplicationRef, computed, DestroyRef, inject, signal } from '@angular/core';
import { createPlayback, createTimeScale, cursorAt, type Cursor } from '@wirelight/visuals';
import type { LabSession } from './lab-session';

/**
 * Moves a session's cursor with the frames of the page. Must be created in an injection context; stops with it.
 *
 * @param session - Whose cursor is moved.
 * @param initialSpeed - Virtual milliseconds per real millisecond.
 */
export class Player {
  readonly #session: LabSession;
  readonly #application = inject(ApplicationRef);
  readonly #isPlaying = signal(false);
  readonly #speed;
  readonly #scale = computed(() => createTimeScale(this.#session.recording()));
  #frame = 0;
  #position = 0;
  /** The cursor as playing left it; another one means that somebody else moved it. */
  #left: Cursor | null = null;

  readonly isPlaying = this.#isPlaying.asReadonly();
  /** Virtual milliseconds per real millisecond. */
  readonly speed;

  constructor(session: LabSession, initialSpeed: number) {
    this.#session = session;
    this.#speed = signal(initialSpeed);
    this.speed = this.#speed.asReadonly();
    inject(DestroyRef).onDestroy(() => {
      this.pause();
    });
  }

  /** Plays from the cursor on, or from the start when the cursor is at the end. */
  play(): void {
    if (this.#isPlaying()) return;
    const { entries, duration } = this.#session.recording();
    const { at, index } = this.#session.cursor();
    if (index >= entries.length && at >= duration) this.#session.seek({ at: 0, index: 0 });
    this.#isPlaying.set(true);
    let last: number | null = null;
    const next = (now: number): void => {
      this.#advance(last === null ? 0 : now - last);
      last = now;
      if (this.#isPlaying()) this.#frame = requestAnimationFrame(next);
      // Drawn in the frame that moved it; Angular would draw some moves after it, and the next frame would have two to paint.
      this.#application.tick();
    };
    this.#frame = requestAnimationFrame(next);
  }

  pause(): void {
    if (!this.#isPlaying()) return;
    this.#isPlaying.set(false);
    cancelAnimationFrame(this.#frame);
  }

  toggle(): void {
    if (this.#isPlaying()) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    this.#speed.set(speed);
  }

  #advance(realMs: number): void {
    const recording = this.#session.recording();
    const scale = this.#scale();
    const playback = createPlayback(scale);
    const cursor = this.#session.cursor();
    if (cursor !== this.#left) this.#position = scale.position(cursor.at);
    this.#position = playback.advance(this.#position, realMs, this.#speed());
    this.#left = cursorAt(recording, scale.at(this.#position));
    this.#session.seek(this.#left);
    if (playback.isAtEnd(this.#position)) this.pause();
  }
}
