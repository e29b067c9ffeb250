import { Component } from '@angular/core';

/** The button over a view that stopped following the cursor: `<button type="button" vizFollow>words</button>`. */
@Component({
  selector: 'button[vizFollow]',
  template: '<ng-content />',
  styles: `
    :host {
      position: absolute;
      inset-block-end: 0.75rem;
      inset-inline-start: 50%;
      min-block-size: 2.75rem;
      padding-inline: 1.25rem;
      border: 1px solid var(--sys-color-border-strong);
      border-radius: 2rem;
      background: var(--sys-color-raised);
      box-shadow: var(--sys-shadow);
      color: var(--sys-color-text);
      font: 600 0.8125rem var(--sys-font-text);
      cursor: pointer;
      transform: translateX(-50%);
    }
    :host(:focus-visible) {
      outline: 2px solid var(--sys-color-focus);
      outline-offset: 2px;
    }
  `,
})
export class FollowButton {}
