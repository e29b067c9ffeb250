import { Component, input } from '@angular/core';
import type { MarkView } from './sequence.view';

/** A note, an error or an intervention on a lane. SVG only. */
@Component({
  selector: 'g[vizSequenceMark]',
  template: `
    @let m = mark();
    <svg:g [attr.transform]="'translate(' + m.x + ' ' + m.y + ')'">
      @switch (m.kind) {
        @case ('error') {
          <svg:path class="sign" d="M0 -8 8 6 -8 6Z" />
          <svg:path class="stroke" d="M0 -3V1.5M0 3.6V4" />
        }
        @case ('intervention') {
          <svg:path class="sign" d="M0 -6 6 0 0 6 -6 0Z" />
        }
        @default {
          <svg:circle class="sign" r="4.5" />
        }
      }
      @if (m.text) {
        <svg:text
          [attr.text-anchor]="m.anchor"
          [attr.x]="m.anchor === 'start' ? 14 : m.anchor === 'end' ? -14 : 0"
          [attr.y]="m.anchor === 'middle' ? -10 : 4"
        >
          {{ m.text }}
        </svg:text>
      }
    </svg:g>
  `,
  styleUrl: './sequence-mark.css',
  host: { '[class]': 'mark().kind', '[class.selected]': 'mark().isSelected' },
})
export class SequenceMark {
  readonly mark = input.required<MarkView>({ alias: 'vizSequenceMark' });
}
