import { allWords } from '../fixtures/words-of';

/** Reads and uses `viz-frame-grid` as a reader does. */
export class FrameGridHarness {
  constructor(private readonly element: HTMLElement) {}

  /** A bit; the first is 0, eight are a byte. */
  bit(index: number): HTMLButtonElement {
    return this.element.querySelector<HTMLButtonElement>(`[data-bit="${index}"]`)!;
  }

  /** What a bit is called, e.g. `FIN is 1, byte 0 bit 0`. */
  says(index: number): string | null {
    return this.bit(index).ariaLabel;
  }

  /** Asks for a bit to be the other way round. */
  flip(index: number): void {
    this.bit(index).click();
  }

  /** How many bits are lit. */
  litBits(): number {
    return this.element.querySelectorAll('.cell.lit').length;
  }

  /** Numbers of the bytes that break a rule, with the words for it. */
  faults(): readonly string[] {
    return allWords(this.element, '.fault [role=rowheader]');
  }

  /** The bits that Tab leads to. */
  tabStops(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[data-bit][tabindex="0"]')];
  }
}
