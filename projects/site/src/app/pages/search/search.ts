import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { PASSAGES } from '../../../generated/docs/passages';
import { PAGES_WORDS } from '../../words/pages-words';
import { createSearch } from './create-search';

/** Finds places on the site. The question stands in the address, so that it can be shared and gone back to. */
@Component({
  selector: 'site-search',
  templateUrl: './search.html',
  styleUrl: './search.css',
})
export class Search {
  /** The question, from the address. */
  readonly q = input<string>();

  protected readonly words = PAGES_WORDS.search;
  protected readonly found = computed(() => this.#search(this.q() ?? ''));
  protected readonly told = computed(() => {
    const query = this.q()?.trim() ?? '';
    if (query === '') return '';
    const { hits, total } = this.found();
    if (total === 0) return this.words.none(query);
    if (total > hits.length) return this.words.best(hits.length, total, query);
    return this.words.found(total, query);
  });

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly #search = createSearch(PASSAGES);
  readonly #router = inject(Router);
  #isAlive = false;

  constructor() {
    afterRenderEffect(() => {
      const query = this.q() ?? '';
      const field = this.field().nativeElement;
      const wasTyped = !this.#isAlive && field.value !== '' && query === '';
      this.#isAlive = true;
      // The page can be typed into before its scripts are there, and faster than the address follows.
      if (wasTyped) this.ask(field.value);
      else if (field.ownerDocument.activeElement !== field) field.value = query;
    });
  }

  protected ask(query: string): void {
    // One step back leaves the search; it does not take the question apart letter by letter.
    void this.#router.navigate([], { queryParams: { q: query || null }, replaceUrl: true });
  }

  protected open(event: MouseEvent, url: string): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void this.#router.navigateByUrl(url);
  }
}
