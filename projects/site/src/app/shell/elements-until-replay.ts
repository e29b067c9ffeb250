import { APP_ID, inject } from '@angular/core';
import {
  removeAllAppScopedEventListeners,
  type EarlyJsactionDataContainer,
} from '@angular/core/primitives/event-dispatch';

/** Angular's name for what belongs to no `@defer` block. */
const NO_BLOCK = '';

/**
 * The elements with listeners, by the name of their `@defer` block, for Angular's replay of events that came before the page was
 * hydrated. When it has replayed them, it takes the elements of no block out once. Here that is also the end of them, and of the
 * listener that collects early events: Angular goes on with both, and so keeps every page that was ever shown.
 *
 * Blocks keep theirs, which Angular takes out itself when it hydrates them.
 *
 * To be made where `inject()` works. Not `@Injectable()`: a class that extends another would get a factory that is larger than needed.
 *
 * Checked against Angular 22.2, whose token for this is not public; `many-visits.e2e.ts` fails when it moves.
 */
export class ElementsUntilReplay extends Map<string, Set<Element>> {
  /** Until the replay. Angular forgets its own reference just before it takes the elements out. */
  #early: EarlyJsactionDataContainer | undefined = {
    _ejsas: { ...(window as EarlyJsactionDataContainer)._ejsas },
  };
  readonly #appId = inject(APP_ID);

  override set(block: string, elements: Set<Element>): this {
    return block === NO_BLOCK && !this.#early ? this : super.set(block, elements);
  }

  override delete(block: string): boolean {
    if (block === NO_BLOCK && this.#early) {
      removeAllAppScopedEventListeners(this.#appId, this.#early);
      this.#early = undefined;
    }
    return super.delete(block);
  }
}
