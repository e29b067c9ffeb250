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

/** Milliseconds without a change after which what nobody sees is drawn as well: a search in the page and a screen reader find it. */
const REST = 150;

/**
 * Gives a part of a lab the moment to draw: while its element can be seen, always the present one; else the one it had, until the
 * cursor rests. Scrubbing then costs what is in sight and no more.
 *
 * ```html
 * <section [labWhenSeen]="bench.moment()" #part="labWhenSeen">
 *   <viz-wire-log [recording]="part.shown().recording" [cursor]="part.shown().cursor" />
 * </section>
 * ```
 */
@Directive({ selector: '[labWhenSeen]', exportAs: 'labWhenSeen' })
export class WhenSeen {
  /** The present moment. */
  readonly present = input.required<LabMoment>({ alias: 'labWhenSeen' });

  /** Seen until the browser says otherwise: a page that is rendered at build time shows everything. */
  readonly #isSeen = signal(true);
  readonly #shown = linkedSignal<
    { readonly present: LabMoment; readonly isSeen: boolean },
    LabMoment
  >({
    source: () => ({ present: this.present(), isSeen: this.#isSeen() }),
    computation: ({ present, isSeen }, before) =>
      isSeen || before === undefined ? present : before.value,
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
