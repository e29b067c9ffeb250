import { wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-wire-log` as a reader does. It draws with the next frame what it was told or scrolled to. */
export class WireLogHarness {
  constructor(private readonly element: HTMLElement) {}

  /** What scrolls. */
  get viewport(): HTMLElement {
    return this.element.querySelector<HTMLElement>('.viewport')!;
  }

  /** Rows of the whole log, the heading among them, as a screen reader hears of them. */
  rowCount(): number {
    return Number(this.element.querySelector('[role=table]')?.getAttribute('aria-rowcount'));
  }

  /** The rows that are drawn, without the heading. */
  rows(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.rows > [role=row]')];
  }

  /** What they say. */
  words(): readonly string[] {
    return this.rows().map(wordsOf);
  }

  /** Their places in the whole log; the heading is 1. */
  places(): readonly number[] {
    return this.rows().map((row) => Number(row.getAttribute('aria-rowindex')));
  }

  /** `seq` of the entry that a drawn row is about. */
  seqOf(row: HTMLElement | undefined): string | undefined {
    return row?.querySelector('button')?.dataset['seq'];
  }

  /** Asks for the entry of a drawn row; the first is 0. */
  pick(row: number): void {
    this.#buttons()[row]?.click();
  }

  /** `seq` of every row that Tab leads to. */
  tabStops(): readonly (string | undefined)[] {
    return this.#buttons()
      .filter(({ tabIndex }) => tabIndex === 0)
      .map(({ dataset }) => dataset['seq']);
  }

  /** Puts the focus where Tab leads to. */
  focus(): void {
    this.#buttons()
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
  }

  /** Whether it goes along with the cursor: nothing offers to do so again. */
  isFollowing(): boolean {
    return this.element.querySelector('.follow') === null;
  }

  /** Goes along with the cursor again. */
  follow(): void {
    this.element.querySelector<HTMLElement>('.follow')?.click();
  }

  /** What it says in place of rows; empty when there are some. */
  empty(): string {
    return wordsOf(this.element.querySelector('.empty'));
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>('.rows button')];
  }
}
