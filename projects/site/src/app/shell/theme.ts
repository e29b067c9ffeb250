import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** `system`: whatever the reader's system says, also when it changes. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const KEY = 'wirelight-theme';

/** The choice after this one; after the last comes the first. */
export function nextTheme(choice: ThemeChoice): ThemeChoice {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? 'system';
}

/**
 * The reader's choice of light and dark: an attribute on the root element that `tokens.css` reads, kept in the browser.
 * A script in `index.html` sets the stored choice before the first paint.
 */
@Service()
export class Theme {
  readonly #document = inject(DOCUMENT);
  readonly #choice = signal<ThemeChoice>('system');

  readonly choice = this.#choice.asReadonly();

  /** Takes over what the script in `index.html` has set. Only in a browser. */
  restore(): void {
    const set = this.#document.documentElement.dataset['theme'];
    this.#choice.set(set === 'light' || set === 'dark' ? set : 'system');
  }

  /** Goes on to the next choice and keeps it. */
  cycle(): void {
    const choice = nextTheme(this.#choice());
    this.#choice.set(choice);
    const { dataset } = this.#document.documentElement;
    if (choice === 'system') delete dataset['theme'];
    else dataset['theme'] = choice;
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Storage is forbidden: the choice lasts as long as the page.
    }
  }
}
