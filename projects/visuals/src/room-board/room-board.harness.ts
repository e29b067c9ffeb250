import { buttonCalled } from '../fixtures/button-called';
import { allWords, wordsOf } from '../fixtures/words-of';

/** A namespace and a room in it, e.g. `/` and `Room r1`, or `In no room`. */
export type Place = readonly [namespace: string, room: string];

/** Reads and uses `viz-room-board` as a reader does. */
export class RoomBoardHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The switches of somebody that are on, e.g. `ann: namespace /`, `ann: / r1`. */
  placesOf(who: string): readonly string[] {
    return allWords(this.element, `[aria-label="Where ${who} is"] [aria-pressed=true]`);
  }

  /** Presses the switch with this name. */
  press(name: string): void {
    buttonCalled(this.element, name).click();
  }

  /** Drags somebody's chip from one room to another. */
  drag(who: string, from: Place, to: Place): void {
    const init = { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true };
    const chips = [...(this.#room(from)?.querySelectorAll('li') ?? [])];
    const chip = chips.find((one) => one.textContent.includes(who));
    chip?.dispatchEvent(new DragEvent('dragstart', init));
    for (const type of ['dragover', 'drop']) {
      this.#room(to)?.dispatchEvent(new DragEvent(type, init));
    }
  }

  /** The table: a list of words for each socket. */
  table(): readonly (readonly string[])[] {
    return [...this.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(wordsOf),
    );
  }

  /** Whether anything offers to move somebody. */
  isMovable(): boolean {
    return this.element.querySelector('[aria-pressed], [draggable=true]') !== null;
  }

  #room([namespace, room]: Place): Element | null {
    return this.element.querySelector(
      `[aria-label="Namespace ${namespace}"] [aria-label="${room}"]`,
    );
  }
}
