import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-wire-entry` as a reader does. */
export class WireEntryHarness {
  constructor(private readonly element: HTMLElement) {}

  /** What the entry is, in a few words. */
  headline(): string {
    return wordsOf(this.element.querySelector('h3'));
  }

  /** All that it says. */
  says(): string {
    return wordsOf(this.element);
  }

  /** The protocols that its bytes are explained by, from the outermost. */
  protocols(): readonly string[] {
    return allWords(this.element, '.meaning h4');
  }

  /** Its bytes as text, a line each, with signs for the line ends. */
  lines(): readonly string[] {
    return allWords(this.element, '.line');
  }

  /** Its bytes as hexadecimal, 16 to a line. */
  hex(): readonly string[] {
    return allWords(this.element, '.hex');
  }

  /** Asks for every entry that it names as related, one after the other. */
  pickAll(): void {
    for (const one of this.element.querySelectorAll<HTMLElement>('.links button')) one.click();
  }
}
