import { allWords } from '../fixtures/words-of';

/** Reads `viz-object-graph` as a reader does. */
export class ObjectGraphHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Titles of the objects in the picture. */
  boxes(): readonly string[] {
    return allWords(this.element, '.object .title');
  }

  /** Titles of the objects that the chosen entry's message goes through. */
  way(): readonly string[] {
    return allWords(this.element, '.object.way .title');
  }

  /** The object that the chosen entry is about, in the picture and in the table. */
  lit(): readonly string[] {
    return allWords(this.element, '.object.lit .title, tr[aria-current] button');
  }

  /** Names in the table. */
  rows(): readonly string[] {
    return allWords(this.element, 'tbody button');
  }

  /** Asks for the entry that told last of an object. */
  pick(name: string): void {
    const buttons = [...this.element.querySelectorAll<HTMLButtonElement>('tbody button')];
    buttons.find((one) => one.textContent.startsWith(name))?.click();
  }

  /** The same, in the picture. */
  pickBox(title: string): void {
    const boxes = [...this.element.querySelectorAll('.object')];
    const box = boxes.find((one) => one.querySelector('.title')?.textContent === title);
    box?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }
}
