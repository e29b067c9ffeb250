import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-cause-chain` as a reader does. */
export class CauseChainHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The entries of the chain, from the first cause to the last effect, e.g. `#4 SYN`. */
  entries(): readonly string[] {
    return allWords(this.element, 'button');
  }

  /** The entry that it is the chain of. */
  here(): string {
    return wordsOf(this.element.querySelector('[aria-current]'));
  }

  /** Asks for an entry of the chain; the first is 0. */
  pick(index: number): void {
    this.element.querySelectorAll('button')[index]?.click();
  }

  /** All that it says. */
  says(): string {
    return wordsOf(this.element);
  }
}
