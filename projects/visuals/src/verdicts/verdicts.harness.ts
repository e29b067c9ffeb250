import { allWords } from '../fixtures/words-of';

/** Reads `viz-verdicts` as a reader does. */
export class VerdictsHarness {
  constructor(private readonly element: HTMLElement) {}

  /** What each receiver makes of the bytes, with its sign, e.g. `✗ws 8 fails the connection`. */
  outcomes(): readonly string[] {
    return allWords(this.element, '.outcome');
  }

  /** The codes of the rules that are broken, each once for a receiver. */
  codes(): readonly string[] {
    return allWords(this.element, 'a, code');
  }

  /** Where these codes lead to. */
  links(): readonly (string | null)[] {
    return [...this.element.querySelectorAll('a')].map((one) => one.getAttribute('href'));
  }
}
