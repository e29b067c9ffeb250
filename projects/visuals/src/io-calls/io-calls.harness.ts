/** Reads `viz-io-calls` as a reader does. */
export class IoCallsHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Manager and connection of every call, in their order. */
  calls(): readonly (readonly string[])[] {
    return [...this.element.querySelectorAll('.calls tbody tr')].map((row) =>
      [...row.querySelectorAll('.chip')].map((chip) => chip.textContent.trim()),
    );
  }

  /** Texts of the rows about Managers. */
  managers(): readonly string[] {
    return [...this.element.querySelectorAll('table:not(.calls) tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()).join(' | '),
    );
  }

  /** How many calls the chosen entry comes of, and which. */
  lit(): readonly string[] {
    return [...this.element.querySelectorAll('[aria-current] button')].map((one) =>
      one.textContent.trim(),
    );
  }

  /** Asks for a call. */
  pick(call: number): void {
    this.element.querySelectorAll<HTMLButtonElement>('.calls button')[call]?.click();
  }
}
