import { DestroyRef, effect, inject, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { LinkProblem } from './deep-link';

/** Real milliseconds of rest before the address follows; browsers limit how often it may change. */
const REST = 300;

/** What a lab without a recording needs to keep its state in the address. */
export interface FragmentSource {
  /** The state as a fragment; empty for an untouched lab. */
  readonly fragment: Signal<string>;
  /** Takes the state of a fragment over; returns what it could not use. */
  readonly open: (fragment: string) => readonly LinkProblem[];
}

/**
 * Keeps a lab's state in the fragment of the address, and opens that of a fragment that comes from outside: the first one, a
 * link within the page, the back button. Must be created in an injection context.
 */
export class FragmentLink {
  readonly #source: FragmentSource;
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #destroyRef = inject(DestroyRef);
  readonly #problems = signal<readonly LinkProblem[]>([]);
  readonly #isStarted = signal(false);
  #written: string | null = null;

  /** What could not be used of the last link. */
  readonly problems = this.#problems.asReadonly();

  constructor(source: FragmentSource) {
    this.#source = source;
    effect((onCleanup) => {
      const fragment = source.fragment();
      if (!this.#isStarted() || fragment === this.#written) return;
      const timer = setTimeout(() => {
        this.#write(fragment);
      }, REST);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  /**
   * Opens the address's own state. Call it in the browser, once: a pre-rendered page has no fragment.
   *
   * @param onOpened - Called when a link with a state was opened, so that the reader can be led there.
   */
  start(onOpened: () => void): void {
    this.#route.fragment.pipe(takeUntilDestroyed(this.#destroyRef)).subscribe((given) => {
      const fragment = given ?? '';
      this.#isStarted.set(true);
      if (fragment === this.#written) return;
      this.#written = fragment;
      this.#problems.set(this.#source.open(fragment));
      if (fragment !== '') onOpened();
    });
  }

  /** The reader has seen the problems. */
  dismiss(): void {
    this.#problems.set([]);
  }

  #write(fragment: string): void {
    // The reader is on the way to another page: no address of this one may take the place of that.
    if (this.#router.currentNavigation() !== null) return;
    this.#written = fragment;
    void this.#router.navigate([], {
      relativeTo: this.#route,
      replaceUrl: true,
      ...(fragment === '' ? {} : { fragment }),
    });
  }
}
