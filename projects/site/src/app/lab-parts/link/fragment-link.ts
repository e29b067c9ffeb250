import { signal, type Signal } from '@angular/core';
import { AddressFragment } from './address-fragment';
import type { LinkProblem } from './deep-link';

/** What a lab without a recording needs to keep its state in the address. */
export interface FragmentSource {
  /** The state as a fragment; empty for an untouched lab. */
  readonly fragment: Signal<string>;
  /** Takes the state of a fragment over; returns what it could not use. */
  readonly open: (fragment: string) => readonly LinkProblem[];
}

/** Keeps a lab's state in the fragment of the address, and opens that of a link. Must be created in an injection context. */
export class FragmentLink {
  readonly #source: FragmentSource;
  readonly #address: AddressFragment;
  readonly #problems = signal<readonly LinkProblem[]>([]);
  readonly #isStarted = signal(false);

  /** What could not be used of the last link. */
  readonly problems = this.#problems.asReadonly();

  constructor(source: FragmentSource) {
    this.#source = source;
    this.#address = new AddressFragment(() => (this.#isStarted() ? source.fragment() : null));
  }

  /**
   * Opens the address's own state. Call it in the browser, once: a pre-rendered page has no fragment.
   *
   * @param onOpened - Called when a link with a state was opened, so that the reader can be led there.
   */
  start(onOpened: () => void): void {
    this.#address.follow((fragment) => {
      this.#isStarted.set(true);
      this.#problems.set(this.#source.open(fragment));
      if (fragment !== '') onOpened();
    });
  }

  /** The reader has seen the problems. */
  dismiss(): void {
    this.#problems.set([]);
  }
}
