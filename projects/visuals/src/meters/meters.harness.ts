import { allWords } from '../fixtures/words-of';

/** Reads `viz-meters` as a reader does. */
export class MetersHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The rows of a meter: name and number, e.g. `Polling 400 B`. */
  rows(title: string): readonly string[] {
    return this.#rows(title).map((row) => allWords(row, 'th, .number').join(' '));
  }

  /** How wide the pieces of each bar of a meter are, in pixels. */
  widths(title: string): readonly (readonly number[])[] {
    return this.#rows(title).map((row) =>
      [...row.querySelectorAll('rect')].map((piece) => piece.getBoundingClientRect().width),
    );
  }

  #rows(title: string): readonly Element[] {
    const tables = [...this.element.querySelectorAll('table')];
    const own = tables.find(
      (table) => table.querySelector('caption strong')?.textContent === title,
    );
    return [...(own?.querySelectorAll('tbody tr') ?? [])];
  }
}
