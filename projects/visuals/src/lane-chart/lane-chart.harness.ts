import { fillIn } from '../fixtures/fill-in';
import { allWords } from '../fixtures/words-of';

/** Reads and uses `viz-lane-chart` as a reader does. */
export class LaneChartHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Name and words of every lane, from above. */
  lanes(): readonly string[] {
    return allWords(this.element, '.words');
  }

  /** Where the cursor stands between the left and the right, e.g. `25%`. */
  cursor(): string | null | undefined {
    return this.element.querySelector('.cursor')?.getAttribute('x1');
  }

  /** The part of the run that is shown: virtual milliseconds from and to. */
  span(): readonly number[] {
    const box = this.element.querySelector('.value')?.getAttribute('viewBox') ?? '';
    const [from = 0, , width = 0] = box.split(' ').map(Number);
    return [from, from + width];
  }

  /** What the slider is called, and where it stands, in words. */
  slider(): readonly (string | null)[] {
    const { ariaLabel, ariaValueText } = this.#slider();
    return [ariaLabel, ariaValueText];
  }

  /** Draws the slider to a moment, virtual milliseconds. */
  seek(at: number): void {
    fillIn(this.#slider(), String(at));
  }

  #slider(): HTMLInputElement {
    return this.element.querySelector('input')!;
  }
}
