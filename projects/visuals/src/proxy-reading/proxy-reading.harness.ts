import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-proxy-reading` as a reader does. */
export class ProxyReadingHarness {
  constructor(private readonly element: HTMLElement) {}

  /** What it says, from the cache to the last message. */
  says(): string {
    return wordsOf(this.element);
  }

  /** The messages, e.g. `page at 140 ms`. */
  messages(): readonly (string | null)[] {
    return [...this.element.querySelectorAll('article')].map(({ ariaLabel }) => ariaLabel);
  }

  /** The lines of a message that the proxy takes for requests. */
  requestsIn(message: string): readonly string[] {
    return allWords(this.#message(message), '.request');
  }

  /** What the proxy and the WebSocket server make of a message. */
  verdictsOn(message: string): readonly string[] {
    return allWords(this.#message(message), '.verdict');
  }

  /** The proxy's cache: a list of words for each answer. */
  cache(): readonly (readonly string[])[] {
    return [...this.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(wordsOf),
    );
  }

  /** Who got what, and from where. */
  given(): readonly string[] {
    return allWords(this.element, '[aria-labelledby=proxy-given] li');
  }

  /** Asks for the bytes of a message. */
  pickMessage(message: string): void {
    this.#message(message).querySelector('button')?.click();
  }

  /** Asks for the entry that put the first answer into the cache. */
  pickCache(): void {
    this.element.querySelector<HTMLElement>('tbody button')?.click();
  }

  /** Asks for the entry of the first one who got something. */
  pickGiven(): void {
    this.element.querySelector<HTMLElement>('[aria-labelledby=proxy-given] button')?.click();
  }

  #message(name: string): Element {
    return this.element.querySelector(`[aria-label="${name}"]`)!;
  }
}
