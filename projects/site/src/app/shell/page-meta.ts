import { inject, Service } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import {
  TitleStrategy,
  type ActivatedRouteSnapshot,
  type RouterStateSnapshot,
} from '@angular/router';

/** Title and description of each page, from its route's `title` and `data.description`. */
@Service()
export class PageMeta extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #meta = inject(Meta);

  override updateTitle(state: RouterStateSnapshot): void {
    const title = this.buildTitle(state);
    this.#title.setTitle(
      title === undefined ? 'Wirelight: see what your socket says' : `${title} · Wirelight`,
    );
    const description: unknown = deepest(state.root).data['description'];
    if (typeof description === 'string') {
      this.#meta.updateTag({ name: 'description', content: description });
    }
  }
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild === null ? route : deepest(route.firstChild);
}
