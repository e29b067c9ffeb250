import { afterNextRender, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { createTimeScale, cursorAt, cursorAtEnd, Sequence, type Cursor } from '@wirelight/visuals';
import { OPEN_REALM } from '../../realm/open-realm';
import { CLIMBING_RECORDING } from '../../recordings/climbing-recording';
import { HOME_WORDS } from '../../words/home-words';
import { countTraffic } from './count-traffic';

/** Real milliseconds that playing once takes. Below the five seconds after which a page must offer a pause. */
const DURATION = 4500;
/** In so many jumps where the reader wants no motion. */
const JUMPS = 9;

/** Where the picture comes from. */
type Source = 'drawn' | 'live' | 'failed';

/**
 * A real handshake. Drawn at once from the run made at build time; then run in this tab, and played once. Where the reader
 * wants no motion it stays still, and Replay jumps from state to state.
 */
@Component({
  selector: 'home-hero',
  imports: [Sequence],
  templateUrl: './hero.html',
  styleUrl: './hero.css',
})
export class Hero {
  protected readonly words = HOME_WORDS.hero;
  protected readonly recording = signal(CLIMBING_RECORDING);
  protected readonly source = signal<Source>('drawn');
  protected readonly cursor = signal<Cursor>(cursorAtEnd(CLIMBING_RECORDING));
  protected readonly traffic = computed(() => countTraffic(this.recording()));
  protected readonly counts = computed(() => {
    const { messages, bytes } = this.traffic();
    return this.words.counts(messages, bytes.toLocaleString('en'));
  });

  readonly #scale = computed(() => createTimeScale(this.recording()));
  readonly #realm = inject(OPEN_REALM)();
  #frame = 0;

  constructor() {
    afterNextRender(() => void this.#runHere());
    inject(DestroyRef).onDestroy(() => {
      // Also called on the server, where there are no frames.
      if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
      this.#realm.dispose();
    });
  }

  /** Plays the recording once, from its start to its end. */
  protected replay(): void {
    cancelAnimationFrame(this.#frame);
    const still = wantsNoMotion();
    let start: number | null = null;
    const next = (now: number): void => {
      start ??= now;
      const part = Math.min((now - start) / DURATION, 1);
      this.#show(still ? Math.ceil(part * JUMPS) / JUMPS : part);
      if (part < 1) this.#frame = requestAnimationFrame(next);
    };
    this.#frame = requestAnimationFrame(next);
  }

  #show(part: number): void {
    const recording = this.recording();
    const scale = this.#scale();
    const cursor =
      part >= 1 ? cursorAtEnd(recording) : cursorAt(recording, scale.at(part * scale.length));
    const { at, index } = this.cursor();
    if (cursor.at !== at || cursor.index !== index) this.cursor.set(cursor);
  }

  async #runHere(): Promise<void> {
    const { scenario, seed } = CLIMBING_RECORDING;
    const outcome = await this.#realm.run({ scenario, seed, settings: {}, interventions: [] });
    if (!outcome.ok) {
      if (outcome.error.code !== 'RUN_CANCELLED') this.source.set('failed');
      return;
    }
    this.recording.set(outcome.recording);
    this.source.set('live');
    if (wantsNoMotion()) this.cursor.set(cursorAtEnd(outcome.recording));
    else this.replay();
  }
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
