import { afterNextRender, Component, computed, inject } from '@angular/core';
import { SHELL_WORDS } from '../words/shell-words';
import { Theme } from './theme';

/** One button that goes through system, light and dark. */
@Component({
  selector: 'site-theme-toggle',
  template: `
    <button type="button" [attr.aria-label]="label()" [title]="label()" (click)="theme.cycle()">
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        @switch (theme.choice()) {
          @case ('light') {
            <circle cx="12" cy="12" r="4.5" />
            <path
              d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7M17.3 6.7L19 5"
            />
          }
          @case ('dark') {
            <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z" />
          }
          @default {
            <circle cx="12" cy="12" r="8.5" />
            <path class="half" d="M12 3.5a8.5 8.5 0 0 1 0 17Z" />
          }
        }
      </svg>
    </button>
  `,
  styles: `
    button {
      display: grid;
      place-items: center;
      inline-size: 2.5rem;
      block-size: 2.5rem;
      padding: 0;
      border: 1px solid transparent;
      border-radius: var(--sys-radius-small);
      background: none;
      color: var(--sys-color-text-muted);
      cursor: pointer;
    }
    button:hover {
      border-color: var(--sys-color-border);
      color: var(--sys-color-text);
    }
    svg {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .half {
      fill: currentColor;
    }
  `,
})
export class ThemeToggle {
  protected readonly theme = inject(Theme);
  protected readonly label = computed(() => SHELL_WORDS.shell.theme[this.theme.choice()]);

  constructor() {
    afterNextRender(() => {
      this.theme.restore();
    });
  }
}
