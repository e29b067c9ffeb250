import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-io-calls` as a reader does. */
export class IoCallsHarness {
  constructor(private readonly element: HTMLElement) {}

  /** All that it says. */
  says(): string {
    return wordsOf(this.element);
  }

  /** Manager and connection of every call, in their order. */
  calls(): readonly (readonly string[])[] {
    return this.#rows('.calls').map((row) => allWords(row, '.chip'));
  }

  /** A list of words for each Manager that there is. */
  managers(): readonly (readonly string[])[] {
    return this.#rows('table:not(.calls)').map((row) => [...row.children].map(shownIn));
  }

  /** The calls that the chosen entry comes of. */
  lit(): readonly string[] {
    return allWords(this.element, '[aria-current] button');
  }

  /** Asks for a call; the first is 0. */
  pickCall(index: number): void {
    this.#rows('.calls')[index]?.querySelector('button')?.click();
  }

  /** Asks for the entry that told of a Manager last. */
  pickManager(name: string): void {
    const row = this.#rows('table:not(.calls)').find((one) => one.textContent.includes(name));
    row?.querySelector('button')?.click();
  }

  #rows(table: string): readonly Element[] {
    return [...this.element.querySelectorAll(`${table} tbody tr`)];
  }
}

/** Words of a cell without the label that it has on a phone. */
function shownIn(cell: Element): string {
  const label = wordsOf(cell.querySelector('.label'));
  return wordsOf(cell).slice(label.length).trim();
}
