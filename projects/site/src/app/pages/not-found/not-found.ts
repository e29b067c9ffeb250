import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PAGES_WORDS } from '../../words/pages-words';

/** What stands at every address that has no page. */
@Component({
  selector: 'site-not-found',
  imports: [RouterLink],
  template: `
    <svg viewBox="0 0 320 60" aria-hidden="true">
      <path class="wire" d="M0 44c50 0 60-28 110-28 34 0 44 14 60 22" />
      <circle class="glow" cx="170" cy="38" r="10" />
      <circle class="light" cx="170" cy="38" r="4" />
      <path class="gone" d="M186 46c16 6 34 4 54-2s50-6 80 0" />
    </svg>
    <h1>{{ words.title }}</h1>
    <p class="lead">{{ words.lead }}</p>
    <p>{{ words.hint }}</p>
    <ul>
      @for (link of words.links; track link.path) {
        <li>
          <a [routerLink]="link.path">{{ link.label }}</a>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sys-space-4);
      max-inline-size: var(--sys-measure);
    }
    svg {
      inline-size: min(20rem, 100%);
      fill: none;
      stroke-width: 2;
      stroke-linecap: round;
    }
    .wire {
      stroke: var(--sys-color-border-strong);
    }
    .gone {
      stroke: var(--sys-color-border);
      stroke-dasharray: 2 8;
    }
    .glow {
      fill: var(--sys-color-glow);
    }
    .light {
      fill: var(--sys-color-accent);
    }
    .lead {
      font-size: var(--sys-text-lead);
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25em;
    }
  `,
})
export class NotFound {
  protected readonly words = PAGES_WORDS.notFound;
}
