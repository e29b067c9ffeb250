import { wordsOf } from '../fixtures/words-of';

/** Reads `viz-accept-chain` as a reader does. */
export class AcceptChainHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Name and value of every station, from the key to what is expected. */
  stations(): readonly (readonly string[])[] {
    return [...this.element.querySelectorAll('li')].map((station) =>
      ['.name', 'code'].map((part) => wordsOf(station.querySelector(part))),
    );
  }

  /** Whether the answer fits, with its sign. */
  verdict(): string {
    return wordsOf(this.element.querySelector('[role=status]'));
  }
}
