import { allWords } from '../fixtures/words-of';

/** Reads `viz-handshake-checks` as a reader does. */
export class HandshakeChecksHarness {
  constructor(private readonly element: HTMLElement) {}

  /** A list of words for each rule: whether it is kept and its name, what was found, where it stands. */
  rules(): readonly (readonly string[])[] {
    return [...this.element.querySelectorAll('li')].map((rule) => allWords(rule, 'p'));
  }

  /** Those of them that are broken. */
  broken(): readonly (readonly string[])[] {
    return this.rules().filter(([name]) => name?.includes('broken: '));
  }
}
