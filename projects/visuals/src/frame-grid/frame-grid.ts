import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { Field } from '@wirelight/protocols';
import { toFieldRows } from '../fields/field-row';
import { moveInGrid } from '../fields/move-in-grid';
import { isPartOf, toFrameGridView, type BitCell } from './frame-grid.view';

/** A WebSocket frame as the RFC draws it, 32 bits to a row; every bit can be flipped. */
@Component({
  selector: 'viz-frame-grid',
  templateUrl: './frame-grid.html',
  styleUrl: './frame-grid.css',
})
export class FrameGrid {
  readonly bytes = input.required<Uint8Array>();
  /** Root of the frame's dissection. */
  readonly field = input.required<Field>();
  /** First byte that breaks a rule; `null` for none. */
  readonly fault = input<number | null>(null);
  /** Bytes to show at most; default 32, eight rows. */
  readonly limit = input(32);
  /** Row id of the field that the reader looks at. */
  readonly active = model<string | null>(null);
  readonly pinned = input<string | null>(null);
  /** Position of a bit that the reader wants to be the other way round. */
  readonly flipped = output<number>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #rows = computed(() => toFieldRows(this.field()));
  protected readonly view = computed(() =>
    toFrameGridView(this.bytes(), this.#rows(), this.limit()),
  );
  readonly #lit = computed(() => {
    const id = this.active() ?? this.pinned();
    return this.#rows().find((row) => row.id === id) ?? null;
  });
  readonly #focused = signal(0);
  readonly #count = computed(() => this.view().boxes.length * 8);
  /** The bit that Tab leads to. */
  protected readonly stop = computed(() => Math.min(this.#focused(), this.#count() - 1));

  protected isLit(rowId: string | null, byte: number): boolean {
    return isPartOf(rowId, this.#lit(), byte);
  }

  protected focus({ index, rowId }: BitCell): void {
    this.#focused.set(index);
    this.active.set(rowId);
  }

  /** Left and right go by bits, up and down by bytes. */
  protected onKey(event: KeyboardEvent, index: number): void {
    const next = moveInGrid(index, event.key, { count: this.#count(), columns: 8 });
    if (next === null) return;
    event.preventDefault();
    this.#element.nativeElement.querySelector<HTMLElement>(`[data-bit="${next}"]`)?.focus();
  }
}
