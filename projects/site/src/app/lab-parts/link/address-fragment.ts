import { DestroyRef, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** Real milliseconds of rest before the address follows; browsers limit how often it may change. */
const REST = 300;

/**
 * The fragment of the page's address: follows what is wanted after a rest, and tells of one that comes from outside: the first
 * one, a link within the page, the back button. Must be created in an injection context.
 */
export class AddressFragment {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #destroyRef = inject(DestroyRef);
  /** The one that was written or opened last. */
  #known: string | null = null;

  /** @param wanted - The fragment that is to stand there, read in an effect; `null` for whatever there is. */
  constructor(wanted: () => string | null) {
    effect((onCleanup) => {
      const fragment = wanted();
      if (fragment === null || fragment === this.#known) return;
      const timer = setTimeout(() => {
        this.#write(fragment);
      }, REST);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  /**
   * Opens the fragment that is there, and from now on each that comes from outside. Call it in the browser, once: a pre-rendered
   * page has none.
   *
   * @param isOwn - Whether a fragment is about this lab; by default each is.
   */
  follow(
    open: (fragment: string) => void,
    isOwn: (fragment: string) => boolean = () => true,
  ): void {
    this.#route.fragment.pipe(takeUntilDestroyed(this.#destroyRef)).subscribe((given) => {
      const fragment = given ?? '';
      if (fragment === this.#known || !isOwn(fragment)) return;
      this.#known = fragment;
      open(fragment);
    });
  }

  #write(fragment: string): void {
    // The reader is on the way to another page: no address of this one may take the place of that.
    if (this.#router.currentNavigation() !== null) return;
    this.#known = fragment;
    void this.#router.navigate([], {
      relativeTo: this.#route,
      replaceUrl: true,
      ...(fragment === '' ? {} : { fragment }),
    });
  }
}
