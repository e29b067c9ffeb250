import { inject, Pipe, type PipeTransform } from '@angular/core';
import { DomSanitizer, type SafeHtml } from '@angular/platform-browser';

/**
 * HTML that `tools/build-docs.mjs` rendered from this repository's own Markdown, for `[innerHTML]` as it is. Never text that a reader or
 * a network brought.
 *
 * Sanitising would drop the code's style variables and the headings' ids, and parse every heading of a page once more while
 * it hydrates: a fifth of the whole hydration of a guide.
 */
@Pipe({ name: 'buildHtml' })
export class BuildHtml implements PipeTransform {
  readonly #sanitizer = inject(DomSanitizer);

  transform(html: string): SafeHtml {
    return this.#sanitizer.bypassSecurityTrustHtml(html);
  }
}
