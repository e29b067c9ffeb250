import { Component, input } from '@angular/core';
import type { ByteView } from './byte-parts';

/** Bytes to read: text with visible line ends, or hexadecimal with ASCII beside it. */
@Component({
  selector: 'viz-byte-block',
  template: `
    <div class="block" role="group" aria-label="Bytes" tabindex="0">
      @for (part of bytes().parts; track $index) {
        @if (part.kind === 'text') {
          @for (line of part.lines; track $index) {
            <div class="line">
              @for (piece of line; track $index) {
                <span [class.control]="piece.isControl">{{ piece.text }}</span>
              }
            </div>
          }
        } @else {
          @for (row of part.rows; track row.offset) {
            <div class="row">
              <span class="offset">{{ row.offset }}</span>
              <span class="hex">{{ row.hex }}</span>
              <span class="ascii">{{ row.ascii }}</span>
            </div>
          }
        }
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
}
