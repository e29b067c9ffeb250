import { Component, inject, input, ViewEncapsulation } from '@angular/core';
import { Router } from '@angular/router';
import { PAGES_WORDS } from '../words/pages-words';
import { BuildHtml } from './build-html';

/** How long a button says what became of a press, in milliseconds. */
const SHOWN_FOR = 2000;

/**
 * HTML that `tools/build-docs.mjs` rendered from this repository's own Markdown. Links to pages of the site are followed
 * by the router.
 */
@Component({
  selector: 'site-doc-body',
  imports: [BuildHtml],
  template: `<div class="doc-body" [innerHTML]="html() | buildHtml"></div>`,
  styleUrl: './doc-body.css',
  // The HTML comes from the build, so it carries none of Angular's scoping attributes.
  encapsulation: ViewEncapsulation.None,
  host: { '(click)': 'follow($event); copy($event)' },
})
export class DocBody {
  /** HTML made at build time. Never text that a reader or a network brought. */
  readonly html = input.required<string>();

  readonly #router = inject(Router);

  protected follow(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!isPlain || href?.startsWith('/') !== true) return;
    event.preventDefault();
    void this.#router.navigateByUrl(href);
  }

  /** Puts the code beside the pressed button on the clipboard, and says so on the button for a moment. */
  protected async copy(event: MouseEvent): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest('button.copy') : null;
    const code = button?.parentElement?.querySelector('pre')?.textContent;
    if (!button || code === undefined) return;
    const { copied, failed, copy } = PAGES_WORDS.code;
    button.textContent = await navigator.clipboard.writeText(code).then(
      () => copied,
      () => failed,
    );
    setTimeout(() => (button.textContent = copy), SHOWN_FOR);
  }
}
