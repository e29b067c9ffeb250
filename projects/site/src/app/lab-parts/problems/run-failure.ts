import { Component, input, output } from '@angular/core';
import type { RunError } from '@wirelight/simulator';
import { LAB_WORDS } from '../../words/lab-words';

/** Says why there is no recording, and offers the way back. */
@Component({
  selector: 'lab-run-failure',
  template: `
    <h2>{{ words.title }}</h2>
    <p>{{ error().message }}</p>
    <p class="actions">
      @if (isProgram()) {
        <button type="button" class="action primary" (click)="restored.emit()">
          {{ words.toWorking }}
        </button>
      }
      <button type="button" class="action" (click)="resetAll.emit()">{{ words.retry }}</button>
    </p>
  `,
  styleUrl: './notice.css',
  styles: `
    :host {
      --notice-color: var(--sys-state-error);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sys-space-3);
    }
  `,
  host: { role: 'alert' },
})
export class RunFailure {
  readonly error = input.required<RunError>();
  /** Whether the reader chose the program, so that there is another to go back to. */
  readonly isProgram = input(true);
  /** Back to a program that gives control back. */
  readonly restored = output();
  readonly resetAll = output();

  protected readonly words = LAB_WORDS.failure;
}
