import { Component, input, output } from '@angular/core';

/** The button over a view that stopped following the cursor; its parent has to be positioned. */
@Component({
  selector: 'viz-follow-button',
  template: `
    <button type="button" class="follow" (click)="pressed.emit()">{{ words() }}</button>
  `,
  styles: `
    .follow {
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
    .follow:focus-visible {
      outline: 2px solid var(--sys-color-focus);
      outline-offset: 2px;
    }
  `,
})
export class FollowButton {
  // An input and not content: projection would be the only one on the site, and costs script on its first page.
  readonly words = input.required<string>();
  readonly pressed = output();
}
