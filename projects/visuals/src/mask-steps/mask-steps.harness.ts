import { buttonCalled } from '../fixtures/button-called';
import { wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-mask-steps` as a reader does. */
export class MaskStepsHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Presses `None`, `One byte back`, `Mask one byte` or `All`. */
  press(name: string): void {
    buttonCalled(this.element, name).click();
  }

  /** What has just been done. */
  says(): string {
    return wordsOf(this.element.querySelector('[role=status]'));
  }

  /** What stands on the wire for each byte, `not yet` for one that is not masked. */
  onTheWire(): readonly string[] {
    return [...this.element.querySelectorAll('tbody tr')].map((row) =>
      wordsOf(row.lastElementChild),
    );
  }
}
