import { buttonCalled } from '../fixtures/button-called';
import { fillIn } from '../fixtures/fill-in';
import { wordsOf } from '../fixtures/words-of';

/** Reads and uses `viz-choice-setting` as a reader does, however it looks. */
export class ChoiceSettingHarness {
  constructor(private readonly element: HTMLElement) {}

  /** `switch`, `radio` or `list`. */
  look(): string {
    if (this.#switch() !== null) return 'switch';
    return this.#list() === null ? 'radio' : 'list';
  }

  /** Words of the options; none for a switch, which says what is true when it is on. */
  options(): readonly string[] {
    return this.#options().map(([words]) => words);
  }

  /** Words of the chosen option; `on` or `off` of a switch. */
  chosen(): string {
    const control = this.#switch();
    if (control !== null) return control.getAttribute('aria-checked') === 'true' ? 'on' : 'off';
    const chosen = this.#options().find(([, one]) =>
      'checked' in one ? one.checked : one.selected,
    );
    return chosen?.[0] ?? '';
  }

  /** Chooses the option with these words; presses the switch that is called so. */
  choose(words: string): void {
    const list = this.#list();
    const option = this.#options().find(([name]) => name === words)?.[1];
    if (option === undefined) buttonCalled(this.element, words).click();
    else if (list === null) option.click();
    else fillIn(list, option.value);
  }

  #switch(): Element | null {
    return this.element.querySelector('[role=switch]');
  }

  #list(): HTMLSelectElement | null {
    return this.element.querySelector('select');
  }

  #options(): readonly (readonly [string, HTMLInputElement | HTMLOptionElement])[] {
    const all = this.element.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
      '[type=radio], option',
    );
    return [...all].map((one) => [wordsOf(one.closest('label, option')), one]);
  }
}
