import { Component, input } from '@angular/core';
import type { MarkView } from './mark.view';

/** A note, an error or an intervention on a lane. SVG only. */
@Component({
  selector: 'g[vizSequenceMark]',
  template: `
    @let m = mark();
    <svg:g [attr.transform]="'translate(' + m.x + ' ' + m.y + ')'">
      <svg:circle class="ring" r="10" />
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
      @for (line of m.lines; track $index) {
        <svg:text
          [attr.text-anchor]="m.anchor"
          [attr.x]="m.textX"
          [attr.y]="m.anchor === 'middle' ? -10 : 11 - 7 * m.lines.length + 14 * $index"
        >
          {{ line }}
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
