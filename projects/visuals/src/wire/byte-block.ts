import { Component, computed, input } from '@angular/core';
import { toByteLines } from './byte-lines';
import type { ByteView } from './byte-parts';

/** Bytes to read: text with visible line ends, or hexadecimal with ASCII beside it. */
@Component({
  selector: 'viz-byte-block',
  template: `
    <div class="block" role="group" aria-label="Bytes" tabindex="0">
      @for (line of lines(); track $index) {
        <div [class]="line.look">
          @for (piece of line.pieces; track $index) {
            <span [class]="piece.look">{{ piece.text }}</span>
          }
        </div>
      }
    </div>
    @if (bytes().hidden > 0) {
      <p>{{ bytes().hidden }} more bytes are not shown.</p>
    }
  `,
  styleUrl: './byte-block.css',
})
export class ByteBlock {
  readonly bytes = input.required<ByteView>();

  protected readonly lines = computed(() => toByteLines(this.bytes()));
}
