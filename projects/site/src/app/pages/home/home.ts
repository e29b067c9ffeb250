import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { WORDS } from '../../words/words';
import { Hero } from './hero';

/** What this is, a live proof, and how to install it. */
@Component({
  selector: 'site-home',
  imports: [DocBody, Hero, RouterLink],
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  /** The guide whose samples are shown; from the route's resolver. */
  readonly guide = input.required<Doc>();

  protected readonly words = WORDS.home;
  protected readonly install = computed(() => this.#section('install'));
  /** The code alone, without the prose before it. */
  protected readonly usage = computed(() => {
    const html = this.#section('use');
    return html.slice(Math.max(0, html.indexOf('<figure')));
  });

  #section(id: string): string {
    return this.guide().sections.find((section) => section.id === id)?.html ?? '';
  }
}
