import { Component, effect, model, viewChild, type ElementRef } from '@angular/core';
import { LAB_WORDS } from '../../words/lab-words';

/**
 * What the keys do: in a line, and in a dialog over the page. The browser keeps the focus in the dialog, closes it on Escape and puts
 * the focus back where it was.
 */
@Component({
  selector: 'lab-key-map',
  template: `
    <p class="hint">
      {{ words.hint }}
      <button type="button" class="plain" aria-haspopup="dialog" (click)="open.set(true)">
        {{ words.button }}
      </button>
    </p>
    <dialog #dialog aria-labelledby="keys" (close)="open.set(false)">
      <h2 id="keys">{{ words.title }}</h2>
      <div class="places" tabindex="0" role="group" aria-labelledby="keys">
        @for (place of words.places; track place.name) {
          <table>
            <caption>
              {{
                place.name
              }}
            </caption>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{{ words.head.key }}</th>
                <th scope="col">{{ words.head.does }}</th>
              </tr>
            </thead>
            <tbody>
              @for (key of place.keys; track key[0]) {
                <tr>
                  <th scope="row">
                    <kbd>{{ key[0] }}</kbd>
                  </th>
                  <td>{{ key[1] }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      </div>
      <button type="button" class="action" (click)="open.set(false)">{{ words.close }}</button>
    </dialog>
  `,
  styleUrl: './key-map.css',
})
export class KeyMap {
  /** Whether the dialog is open. */
  readonly open = model(false);

  protected readonly words = LAB_WORDS.keys;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      const isOpen = this.open();
      // Also called on the server, whose dialogs cannot be opened.
      if (isOpen && !dialog.open) dialog.showModal();
      else if (!isOpen && dialog.open) dialog.close();
    });
  }
}
