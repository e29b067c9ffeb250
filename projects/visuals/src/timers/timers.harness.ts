import { allWords, wordsOf } from '../fixtures/words-of';

/** Reads `viz-timers` as a reader does. */
export class TimersHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Names of the hosts, in the order in which they stand. */
  hosts(): readonly string[] {
    return allWords(this.element, '.name');
  }

  /** What is said of a timer; of the first of this name on the host. */
  saysOf(host: string, timer: string): string {
    return wordsOf(this.#of(host, timer).querySelector('.says'));
  }

  /** The length of a timer's arc, 0 to 1. */
  arcOf(host: string, timer: string): number {
    const dashes = this.#of(host, timer).querySelector('.arc')?.getAttribute('stroke-dasharray');
    return Number.parseFloat(dashes ?? '0');
  }

  #of(host: string, timer: string): Element {
    const own = [...this.element.querySelectorAll('.host')].find(
      (one) => wordsOf(one.querySelector('.name')) === host,
    );
    const found = [...(own?.querySelectorAll('li') ?? [])].find(
      (item) => item.querySelector('code')?.textContent === timer,
    );
    if (found === undefined) throw new Error(`${host} has no timer ${timer}.`);
    return found;
  }
}
