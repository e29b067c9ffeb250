import { Component, computed, inject, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { SHELL_WORDS } from '../words/shell-words';
import { ThemeToggle } from './theme-toggle';
import { Wordmark } from './wordmark';

/** What stands around every page. */
@Component({
  selector: 'site-shell',
  imports: [RouterLink, RouterOutlet, ThemeToggle, Wordmark],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly words = SHELL_WORDS.shell;

  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  readonly #router = inject(Router);
  readonly #path = computed(() => {
    const url = this.#router.lastSuccessfulNavigation()?.finalUrl?.toString() ?? '/';
    return url.split('#')[0] ?? '/';
  });

  /** With the path, because a bare `#content` would be resolved against `<base>`. */
  protected readonly skipTo = computed(() => `${this.#path()}#content`);
  protected readonly links = computed(() =>
    this.words.links.map((link) => ({ ...link, current: currentOf(this.#path(), link.path) })),
  );

  /** Moves the focus, and leaves the address alone: a lab keeps its state there. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}

/** The value of `aria-current` on a link: `page` for the page itself, `true` for what lies below it. */
function currentOf(path: string, link: string): 'page' | 'true' | null {
  if (path === link) return 'page';
  const section = `/${link.split('/')[1] ?? ''}/`;
  return path.startsWith(section) ? 'true' : null;
}
