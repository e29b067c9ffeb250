import { allWords } from '../fixtures/words-of';

/** Reads `viz-connection-state` as a reader does. */
export class ConnectionStateHarness {
  constructor(private readonly element: HTMLElement) {}

  /** The transport that the client uses, and the one that the server uses, in words; of one connection after the other. */
  transports(): readonly string[] {
    return allWords(this.element, '.words');
  }

  /** Whose connections they are, e.g. `client and server`. */
  names(): readonly (string | null)[] {
    return [...this.element.querySelectorAll('[role=group]')].map(({ ariaLabel }) => ariaLabel);
  }

  /** What the connection has cost, by name, e.g. `HTTP requests`. */
  figures(): Readonly<Record<string, string>> {
    const names = allWords(this.element, 'dt');
    const values = allWords(this.element, 'dd');
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  }
}
