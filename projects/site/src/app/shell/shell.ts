import { Component, computed, inject, viewChild, type ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { WORDS } from '../words/words';
import { ThemeToggle } from './theme-toggle';
import { Wordmark } from './wordmark';

/** What stands around every page. */
@Component({
  selector: 'site-shell',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, ThemeToggle, Wordmark],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly words = WORDS.shell;

  readonly #router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  readonly #path = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => pathOf(event.urlAfterRedirects)),
    ),
    { initialValue: pathOf(this.#router.url) },
  );

  /** With the path, because a bare `#content` would be resolved against `<base>`. */
  protected readonly skipTo = computed(() => `${this.#path()}#content`);

  /** Moves the focus, and leaves the address alone: a lab keeps its state there. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}

function pathOf(url: string): string {
  return url.split('#')[0] ?? '/';
}
