import { Component, computed, input, model } from '@angular/core';
import type { Field } from '@wirelight/protocols';
import { isAtOrAbove } from '../fields/field-row';
import { toPacketView } from './packet.view';

/** A message as what it is: protocols inside one another, each cut into its parts, in the text of the wire. */
@Component({
  selector: 'viz-packet',
  template: `
    @for (layer of view().layers; track layer.rowId) {
      <section
        [attr.data-protocol]="layer.protocol"
        [style.--depth]="layer.depth"
        [attr.aria-label]="layer.protocol + ', ' + layer.size + ' bytes'"
      >
        <h4>
          {{ layer.protocol }} <span>{{ layer.size }} B</span>
        </h4>
        <p>
          @for (segment of layer.segments; track $index) {
            @if (segment.rowId === null) {
              <span class="between">{{ segment.text }}</span>
            } @else {
              <button
                type="button"
                [class.inner]="segment.isInner"
                [class.lit]="isLit(segment.rowId)"
                [attr.aria-pressed]="segment.rowId === pinned()"
                (pointerenter)="active.set(segment.rowId)"
                (pointerleave)="active.set(null)"
                (focus)="active.set(segment.rowId)"
                (blur)="active.set(null)"
                (click)="pinned.set(pinned() === segment.rowId ? null : segment.rowId)"
              >
                <span class="name">{{ segment.name }}</span> {{ segment.text }}
              </button>
            }
          }
        </p>
      </section>
    }
    @if (view().hidden > 0) {
      <p class="hidden">{{ view().hidden }} more layers are not shown.</p>
    }
  `,
  styleUrl: './packet.css',
})
export class Packet {
  readonly bytes = input.required<Uint8Array>();
  /** Root of their dissection. */
  readonly field = input.required<Field>();
  /** Layers to show at most; default 40: more are slow to draw, and nobody reads them. */
  readonly limit = input(40);
  /** Row id of the field that the reader looks at; views that share it light up together. */
  readonly active = model<string | null>(null);
  readonly pinned = model<string | null>(null);

  protected readonly view = computed(() => toPacketView(this.bytes(), this.field(), this.limit()));

  protected isLit(rowId: string): boolean {
    const lit = this.active() ?? this.pinned();
    return lit !== null && isAtOrAbove(rowId, lit);
  }
}
