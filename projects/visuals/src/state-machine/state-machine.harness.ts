import { wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-state-machine` as a reader does. */
export class StateMachineHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The state that is marked as present. */
  present(): string {
    return wordsOf(this.element.querySelector('.state.present text'));
  }

  /** The label of the way that was taken last; empty before the first step. */
  lastWay(): string {
    return wordsOf(this.element.querySelector('.edge.last text'));
  }

  /** The sentence beneath. */
  says(): string {
    const words = this.element.querySelector('p')?.firstChild?.textContent ?? '';
    return words.trim();
  }

  /** Asks for the entry of the last step. */
  pick(): void {
    this.element.querySelector('button')?.click();
  }
}
