import { buttonCalled } from '../fixtures/button-called';
import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-cluster-map` as a reader does. */
export class ClusterMapHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The table: a list of words for each client. */
  table(): readonly (readonly string[])[] {
    return [...this.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(wordsOf),
    );
  }

  /** The items of a section, e.g. `The last news`. */
  items(section: string): readonly string[] {
    return allWords(this.element, `[aria-label="${section}"] li`);
  }

  /** All words of a section. */
  section(name: string): string {
    return wordsOf(this.element.querySelector(`[aria-label="${name}"]`));
  }

  /** What the picture shows the way of, in words. */
  says(): string {
    return wordsOf(this.element.querySelector('.says'));
  }

  /** Whether the picture has an arrow. */
  hasArrow(): boolean {
    return this.element.querySelector('svg .tip') !== null;
  }

  /** Names in the picture, those that are down with a cross. */
  boxes(): readonly string[] {
    return allWords(this.element, 'svg text');
  }

  /** Presses the button that says this. */
  press(name: string): void {
    buttonCalled(this.element, name).click();
  }

  /** What is marked as chosen. */
  current(): readonly string[] {
    return allWords(this.element, '[aria-current]');
  }
}
