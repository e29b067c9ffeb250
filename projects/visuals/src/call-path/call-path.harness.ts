/** Reads `viz-call-path` as a reader does. */
export class CallPathHarness {
  constructor(private readonly element: HTMLElement) {}

  /** Every step: the way in words, where, and what. */
  steps(): readonly string[] {
    return this.buttons().map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  }

  /** The step that the reader looks at. */
  chosen(): string {
    return this.element.querySelector('[aria-current="step"] code')?.textContent ?? '';
  }

  pick(step: number): void {
    this.buttons()[step]?.click();
  }

  private buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>('li button')];
  }
}
