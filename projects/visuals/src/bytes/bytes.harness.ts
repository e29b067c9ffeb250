import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-bytes` as a reader does. */
export class BytesHarness {
  constructor(private readonly element: HTMLElement) {}

  /** A byte in the hexadecimal half; the first is 0. */
  byte(index: number): HTMLElement {
    return this.element.querySelector<HTMLElement>(`[data-cell="${index}"]`)!;
  }

  /** The first field of this name in the tree. */
  field(name: string): HTMLElement {
    const items = [...this.element.querySelectorAll<HTMLElement>('[role=treeitem]')];
    return items.find((one) => wordsOf(one.querySelector('.name')) === name)!;
  }

  /** Names of all fields that are shown. */
  fields(): readonly string[] {
    return allWords(this.element, '[role=treeitem] .name');
  }

  /** Brings the pointer to a byte or a field. */
  pointAt(one: HTMLElement): void {
    one.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  }

  /** The bytes that are lit, e.g. `37 fa`. */
  litBytes(): string {
    return allWords(this.element, '.cell.lit').join(' ');
  }

  /** The fields that are lit, from the outermost that the lit one is in to itself. */
  litFields(): readonly string[] {
    return allWords(this.element, '.path .name, [role=treeitem].lit .name');
  }

  /** What it says of the field that is lit. */
  says(): string {
    return wordsOf(this.element.querySelector('.lit-field'));
  }

  /** What it says of bytes and fields that it does not show. */
  leftOut(): readonly string[] {
    return allWords(this.element, '.hidden');
  }

  /** The byte and the field that Tab leads to. */
  tabStops(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  }
}
