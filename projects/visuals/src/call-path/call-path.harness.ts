import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-call-path` as a reader does. */
export class CallPathHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Every step: the way in words, where, and what. */
  steps(): readonly string[] {
    return allWords(this.element, 'li button');
  }

  /** The step that the reader looks at. */
  chosen(): string {
    return wordsOf(this.element.querySelector('[aria-current="step"] code'));
  }

  /** Asks for the entry of a step; the first is 0. */
  pick(step: number): void {
    this.element.querySelectorAll<HTMLElement>('li button')[step]?.click();
  }
}
