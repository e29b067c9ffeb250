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
    return [...this.element.querySelectorAll(`[aria-label="${section}"] li`)].map(wordsOf);
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
    return [...this.element.querySelectorAll('svg text')].map(wordsOf);
  }

  /** Buttons by what they say. */
  button(name: string): HTMLButtonElement | undefined {
    return [...this.element.querySelectorAll('button')].find((one) => wordsOf(one) === name);
  }

  /** What is marked as chosen. */
  current(): readonly string[] {
    return [...this.element.querySelectorAll('[aria-current]')].map(wordsOf);
  }
}

function wordsOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
