import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatTime, type Cursor } from '@wirelight/visuals';
import { LAB_WORDS } from '../../words/lab-words';

/** The errors that programs threw up to the cursor, with their stacks. Nothing when there are none. */
@Component({
  selector: 'lab-program-errors',
  template: `
    @for (error of errors(); track error.seq) {
      <div class="error">
        <h3>{{ words.title }}</h3>
        <p>
          {{ words.where(error.from, error.at) }} <code>{{ error.text }}</code>
        </p>
        @if (error.stack) {
          <details>
            <summary>{{ words.stack }}</summary>
            <pre tabindex="0">{{ error.stack }}</pre>
          </details>
        }
        <button type="button" class="action" (click)="picked.emit(error.seq)">
          {{ words.show }}
        </button>
      </div>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    .error {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sys-space-3);
      justify-items: start;
      padding: var(--sys-space-4) var(--sys-space-5);
      border: 1px solid var(--sys-color-border);
      border-inline-start: 4px solid var(--sys-state-error);
      border-radius: var(--sys-radius-small);
      background: var(--sys-color-surface);
    }
    details {
      inline-size: 100%;
    }
    summary {
      cursor: pointer;
    }
    pre {
      margin-block-start: var(--sys-space-2);
    }
  `,
})
export class ProgramErrors {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly words = LAB_WORDS.errors;
  protected readonly errors = computed(() =>
    this.recording()
      .entries.slice(0, this.cursor().index)
      .filter(({ kind }) => kind === 'error')
      .map((entry) => ({ ...entry, at: formatTime(entry.at) })),
  );
}
