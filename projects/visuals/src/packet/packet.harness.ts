import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-packet` as a reader does. */
export class PacketHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The protocols, from the outermost, e.g. `Engine.IO, 13 bytes`. */
  layers(): readonly (string | null)[] {
    return [...this.element.querySelectorAll('section')].map(({ ariaLabel }) => ariaLabel);
  }

  /** What is said of layers that are left out; none for nothing. */
  hidden(): readonly string[] {
    return allWords(this.element, '.hidden');
  }

  /** Names of the parts that are lit, in all layers. */
  lit(): readonly string[] {
    return allWords(this.element, '.lit .name');
  }

  /** Names of the parts that stay lit. */
  pinned(): readonly string[] {
    return allWords(this.element, '[aria-pressed=true] .name');
  }

  /** Looks at the first part of this name. */
  lookAt(name: string): void {
    this.#part(name).focus();
  }

  /** Pins it, or lets go of it. */
  pin(name: string): void {
    this.#part(name).click();
  }

  #part(name: string): HTMLButtonElement {
    const parts = [...this.element.querySelectorAll('button')];
    return parts.find((one) => wordsOf(one.querySelector('.name')) === name)!;
  }
}
