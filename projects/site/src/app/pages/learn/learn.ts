import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOCS } from '../../../generated/docs';
import { PAGES_WORDS } from '../../words/pages-words';

/** The list of labs. */
@Component({
  selector: 'site-learn',
  imports: [RouterLink],
  template: `
    <h1>{{ words.title }}</h1>
    <p class="lead">{{ words.lead }}</p>
    <ol [attr.aria-label]="words.labs">
      @for (lab of labs; track lab.route) {
        <li>
          <h2>
            <a [routerLink]="lab.route">{{ lab.question }}</a>
          </h2>
          <p class="name">{{ $index + 1 }}. {{ lab.title }}</p>
          <p>{{ lab.description }}</p>
        </li>
      }
    </ol>
    <div class="more">
      <p>{{ words.more }}</p>
      <p>
        <a routerLink="/scenarios">{{ words.scenarios }}</a>
      </p>
      <p>
        <a routerLink="/often-written">{{ words.oftenWritten }}</a>
      </p>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sys-space-5);
    }
    .lead {
      max-inline-size: var(--sys-measure);
      font-size: var(--sys-text-lead);
    }
    .more,
    .name {
      color: var(--sys-color-text-muted);
    }
    .name {
      font-size: var(--sys-text-small);
    }
    ol {
      display: grid;
      gap: var(--sys-space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      display: grid;
      gap: var(--sys-space-2);
      max-inline-size: 48rem;
      padding: var(--sys-space-5);
      border: 1px solid var(--sys-color-border);
      border-radius: var(--sys-radius);
      background: var(--sys-color-surface);
    }
    li:hover {
      border-color: var(--sys-color-accent);
    }
    /* The whole card can be clicked; the link stays the only thing that is focused and read. */
    h2 a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  `,
})
export class Learn {
  protected readonly words = PAGES_WORDS.learn;
  protected readonly labs = DOCS.filter(({ kind }) => kind === 'learn');
}
