import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { toCauseChain } from './cause-chain.view';

/** Why an entry came to be: its causes back to the first one, and what it led to. */
@Component({
  selector: 'viz-cause-chain',
  template: `
    @if (view(); as v) {
      <ol>
        @for (link of v.links; track link.seq; let index = $index) {
          @if (index === 1 && v.hidden > 0) {
            <li class="gap">{{ v.hidden }} more causes in between</li>
          }
          <li [attr.data-role]="link.role" [attr.data-layer]="link.layer">
            @if (link.after) {
              <span class="after"
                >{{ link.role === 'effect' ? 'led to, ' : '' }}{{ link.after }}</span
              >
            }
            <button
              type="button"
              [attr.aria-current]="link.role === 'here' ? 'true' : null"
              (click)="picked.emit(link.seq)"
            >
              #{{ link.seq }} {{ link.headline }}
            </button>
            <span class="where">{{ link.where }}</span>
          </li>
        }
      </ol>
    } @else {
      <p>The recording has no entry #{{ seq() }}.</p>
    }
  `,
  styleUrl: './cause-chain.css',
})
export class CauseChain {
  readonly recording = input.required<Recording>();
  /** Position of the entry. */
  readonly seq = input.required<number>();
  /** `seq` of an entry that the reader wants to see. */
  readonly picked = output<number>();

  protected readonly view = computed(() => toCauseChain(this.recording(), this.seq()));
}
