import { wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-credentials` as a reader does. */
export class CredentialsHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The table: a list of words for each way to say who one is. */
  table(): readonly (readonly string[])[] {
    return this.#rows().map((row) => [...row.children].map(wordsOf));
  }

  /** Asks for every entry that a row tells of, one after the other. */
  pickAll(row: number): void {
    for (const one of this.#rows()[row]?.querySelectorAll('button') ?? []) one.click();
  }

  #rows(): readonly Element[] {
    return [...this.element.querySelectorAll('tbody tr')];
  }
}
