/** Reads and uses `viz-sequence` as a reader does. It draws with the next frame what it was told or scrolled to. */
export class SequenceHarness {
  constructor(private readonly element: HTMLElement) {}

  /** What scrolls. */
  get viewport(): HTMLElement {
    return this.element.querySelector<HTMLElement>('.viewport')!;
  }

  /** The whole picture in words, and whether it stands for itself (`img`) or holds controls (`group`). */
  picture(): { readonly role: string | null; readonly label: string | null } {
    const svg = this.element.querySelector('svg');
    return {
      role: svg?.getAttribute('role') ?? null,
      label: svg?.getAttribute('aria-label') ?? null,
    };
  }

  /** The messages and marks that are drawn and can be picked. */
  items(): readonly SVGElement[] {
    return [...this.element.querySelectorAll<SVGElement>('[role=button]')];
  }

  /** What they say. */
  words(): readonly string[] {
    return this.items().map((item) => item.getAttribute('aria-label') ?? '');
  }

  /** How many messages are under way, each drawn as a light. */
  lights(): number {
    return this.element.querySelectorAll('.light').length;
  }

  /** Asks for the entry of a drawn item; the first is 0. */
  pick(item: number): void {
    this.items()[item]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }

  /** `seq` of every item that Tab leads to. */
  tabStops(): readonly (string | undefined)[] {
    return this.items()
      .filter(({ tabIndex }) => tabIndex === 0)
      .map(({ dataset }) => dataset['seq']);
  }

  /** Puts the focus on a drawn item; `-1` is the last. */
  focus(item: number): void {
    this.items().at(item)?.focus();
  }

  /** Whether it goes along with the cursor: nothing offers to do so again. */
  isFollowing(): boolean {
    return this.element.querySelector('.follow') === null;
  }

  /** Goes along with the cursor again. */
  follow(): void {
    this.element.querySelector<HTMLElement>('.follow')?.click();
  }
}
