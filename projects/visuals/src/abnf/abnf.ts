import { Component, computed, input, model } from '@angular/core';
import type { AbnfRule, Field } from '@wirelight/protocols';
import { isAtOrAbove, toFieldRows } from '../fields/field-row';
import { toAbnfLines } from './abnf.view';

/** A grammar tied to the fields of a message: each rule lights up what it describes. */
@Component({
  selector: 'viz-abnf',
  template: `
    <ol (pointerleave)="active.set(null)">
      @for (line of lines(); track line.rule) {
        <li [class.absent]="line.rowId === null" [class.lit]="isLit(line.rowId)">
          <button
            type="button"
            [attr.aria-pressed]="line.rowId !== null && line.rowId === pinned()"
            [disabled]="line.rowId === null"
            (pointerenter)="active.set(line.rowId)"
            (focus)="active.set(line.rowId)"
            (blur)="active.set(null)"
            (click)="pinned.set(pinned() === line.rowId ? null : line.rowId)"
          >
            {{ line.rule }}
          </button>
          <span class="definition">= {{ line.definition }}</span>
          <span class="here">{{
            line.rowId === null
              ? 'not in this frame'
              : line.value === ''
                ? ''
                : 'here: ' + line.value
          }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './abnf.css',
})
export class Abnf {
  readonly rules = input.required<readonly AbnfRule[]>();
  /** Root of the dissection. */
  readonly field = input.required<Field>();
  readonly active = model<string | null>(null);
  readonly pinned = model<string | null>(null);

  protected readonly lines = computed(() => toAbnfLines(this.rules(), toFieldRows(this.field())));

  protected isLit(rowId: string | null): boolean {
    const lit = this.active() ?? this.pinned();
    if (rowId === null || lit === null) return false;
    // The root is above everything, so it is lit by itself only.
    return rowId === lit || (rowId !== '0' && isAtOrAbove(rowId, lit));
  }
}
