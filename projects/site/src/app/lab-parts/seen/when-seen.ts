import {
  afterNextRender,
  DestroyRef,
  Directive,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import type { LabMoment } from './lab-moment';
import type { Turns } from './turns';
import { REST } from './while-changing';

/**
 * Gives a part of a lab the moment to draw: while its element can be seen the present one, or with `labInTurn` that of its last
 * turn while the cursor runs; else the one it had. Once the cursor rests what nobody sees is drawn as well: a search in the page and
 * a screen reader find it. Scrubbing then costs what is in sight and no more.
 *
 * ```html
 * <section [labWhenSeen]="bench.moment()" [labInTurn]="bench.turns" #part="labWhenSeen">
 *   <viz-wire-log [recording]="part.shown().recording" [cursor]="part.shown().cursor" />
 * </section>
 * ```
 */
@Directive({ selector: '[labWhenSeen]', exportAs: 'labWhenSeen' })
export class WhenSeen {
  /** The present moment. */
  readonly present = input.required<LabMoment>({ alias: 'labWhenSeen' });
  /** For a part that costs much to draw: those with whom it takes turns. By default it follows every move. */
  readonly labInTurn = input<Turns | null>(null);

  /** Seen until the browser says otherwise: a page that is rendered at build time shows everything. */
  readonly #isSeen = signal(true);
  readonly #shown = linkedSignal<
    { readonly present: LabMoment; readonly isHeld: boolean },
    LabMoment
  >({
    source: () => ({
      present: this.present(),
      isHeld: !this.#isSeen() || this.labInTurn()?.isTurnOf(this) === false,
    }),
    computation: ({ present, isHeld }, before) =>
      isHeld && before !== undefined ? before.value : present,
  });

  /** The moment to draw. */
  readonly shown = this.#shown.asReadonly();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new IntersectionObserver((changes) => {
        this.#isSeen.set(changes.at(-1)?.isIntersecting ?? true);
      });
      observer.observe(nativeElement);
      destroyRef.onDestroy(() => {
        observer.disconnect();
      });
    });
    effect((onCleanup) => {
      const turns = this.labInTurn();
      if (turns !== null && this.#isSeen()) onCleanup(turns.join(this));
    });
    effect((onCleanup) => {
      const present = this.present();
      if (this.#isSeen()) return;
      const timer = setTimeout(() => {
        this.#shown.set(present);
      }, REST);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }
}
