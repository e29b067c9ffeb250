import { buttonCalled } from '../fixtures/button-called';
import { fillIn } from '../fixtures/fill-in';

/** Reads and uses `viz-dock` as a reader does. */
export class DockHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Presses `Play`, `Pause`, `Step forward` or `Step back`. */
  press(name: string): void {
    buttonCalled(this.element, name).click();
  }

  /** Whether a button can be pressed. */
  can(name: string): boolean {
    return !buttonCalled(this.element, name).disabled;
  }

  /** Where the run is: as many entries have happened, and the same in words. */
  where(): readonly [number, string | null] {
    const { valueAsNumber, ariaValueText } = this.#scrubber();
    return [valueAsNumber, ariaValueText];
  }

  /** Draws the scrubber to where as many entries have happened. */
  scrubTo(index: number): void {
    fillIn(this.#scrubber(), String(index));
  }

  /** The speed as it stands there, e.g. `1/20×`. */
  speed(): string {
    return this.#speeds().selectedOptions[0]?.label ?? '';
  }

  /** Chooses the speed that stands there like this. */
  setSpeed(label: string): void {
    const option = [...this.#speeds().options].find((one) => one.label === label);
    fillIn(this.#speeds(), option?.value ?? '');
  }

  /** All that can be used, in the order of Tab. */
  controls(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button, input, select')];
  }

  #scrubber(): HTMLInputElement {
    return this.element.querySelector('input')!;
  }

  #speeds(): HTMLSelectElement {
    return this.element.querySelector('select')!;
  }
}
