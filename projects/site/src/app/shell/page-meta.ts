import { DOCUMENT, inject, Service } from '@angular/core';
import {
  TitleStrategy,
  type ActivatedRouteSnapshot,
  type RouterStateSnapshot,
} from '@angular/router';

/** Title and description of each page, from its route's `title` and `data.description`. */
@Service()
export class PageMeta extends TitleStrategy {
  readonly #document = inject(DOCUMENT);

  override updateTitle(state: RouterStateSnapshot): void {
    const title = this.buildTitle(state);
    this.#document.title =
      title === undefined ? 'Wirelight: see what your socket says' : `${title} · Wirelight`;
    const description: unknown = deepest(state.root).data['description'];
    if (typeof description === 'string') {
      this.#document
        .querySelector('meta[name="description"]')
        ?.setAttribute('content', description);
    }
  }
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild === null ? route : deepest(route.firstChild);
}
