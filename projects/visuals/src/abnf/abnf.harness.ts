import { buttonCalled } from '../fixtures/button-called';
import { allWords } from '../fixtures/words-of';

/** Reads and uses `viz-abnf` as a reader does. */
export class AbnfHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Names of the rules that are lit. */
  lit(): readonly string[] {
    return allWords(this.element, 'li.lit button');
  }

  /** Names of the rules that stay lit. */
  pinned(): readonly string[] {
    return allWords(this.element, '[aria-pressed=true]');
  }

  /** Names of the rules of which the frame has nothing. */
  absent(): readonly string[] {
    return allWords(this.element, 'button:disabled');
  }

  /** Pins a rule, or lets go of it. */
  pin(rule: string): void {
    buttonCalled(this.element, rule).click();
  }
}
