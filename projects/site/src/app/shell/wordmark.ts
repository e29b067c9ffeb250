import { Component } from '@angular/core';

/** The name of the site with its mark: a wire with a point of light on it. */
@Component({
  selector: 'site-wordmark',
  template: `
    <svg viewBox="0 0 36 24" width="36" height="24" aria-hidden="true">
      <path class="wire" d="M1 18c7.5 0 9-11 17-11s9.5 11 17 11" />
      <circle class="glow" cx="18" cy="7" r="6.5" />
      <circle class="light" cx="18" cy="7" r="3" />
    </svg>
    <span>Wirelight</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--sys-space-2);
      font-weight: 650;
      letter-spacing: -0.02em;
      font-size: 1.125rem;
    }
    .wire {
      fill: none;
      stroke: var(--sys-color-border-strong);
      stroke-width: 2;
      stroke-linecap: round;
    }
    .glow {
      fill: var(--sys-color-glow);
    }
    .light {
      fill: var(--sys-color-accent);
    }
  `,
})
export class Wordmark {}
