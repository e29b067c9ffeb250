import { fillIn } from '../fixtures/fill-in';

/** Reads and uses `viz-number-setting` as a reader does. */
export class NumberSettingHarness {
  constructor(private readonly element: HTMLElement) {}

  /** What slider and box show. */
  values(): readonly string[] {
    return this.#inputs().map(({ value }) => value);
  }

  /** Where the slider stands, in words. */
  says(): string | null | undefined {
    return this.#inputs()[0]?.ariaValueText;
  }

  /** Draws the slider to a value. */
  slide(value: string): void {
    fillIn(this.#inputs()[0]!, value);
  }

  /** Types a value into the box, and leaves it. */
  type(value: string): void {
    fillIn(this.#inputs()[1]!, value);
  }

  /** Slider and box. */
  #inputs(): readonly HTMLInputElement[] {
    return [...this.element.querySelectorAll('input')];
  }
}
