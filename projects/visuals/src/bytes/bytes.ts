import { Component, computed, ElementRef, inject, input, model, signal } from '@angular/core';
import type { Field } from '@wirelight/protocols';
import { covers, isAtOrAbove, toFieldRows, type FieldRow } from '../fields/field-row';
import { moveInGrid } from '../fields/move-in-grid';
import { LINE, toBytesView } from './bytes.view';

/** A byte of the dump, or a field of the tree. */
interface Place {
  readonly kind: 'cell' | 'item';
  readonly index: number;
  /** Row id of the field. */
  readonly id: string | null;
}

const PLACES = '[data-cell], [data-ascii], [data-item]';

/**
 * Bytes as hexadecimal, as ASCII and as the tree of their fields, linked all ways: what is under the pointer or has the
 * focus is lit everywhere, and Enter pins it.
 */
@Component({
  selector: 'viz-bytes',
  templateUrl: './bytes.html',
  styleUrl: './bytes.css',
})
export class Bytes {
  readonly bytes = input.required<Uint8Array>();
  /** Root of their dissection. */
  readonly field = input.required<Field>();
  /** Bytes to show at most; default 512. */
  readonly limit = input(512);
  /** Fields to show at most; default 400: more are slow to draw, and nobody reads them. */
  readonly fieldLimit = input(400);
  /** Row id of the field that the reader looks at, `null` for none; views that share it light up together. */
  readonly active = model<string | null>(null);
  /** Row id of the field that stays lit when the reader looks elsewhere. */
  readonly pinned = model<string | null>(null);

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #all = computed(() => toFieldRows(this.field()));
  protected readonly rows = computed(() => this.#all().slice(0, this.fieldLimit()));
  protected readonly hiddenFields = computed(() => this.#all().length - this.rows().length);
  protected readonly view = computed(() => toBytesView(this.bytes(), this.rows(), this.limit()));
  protected readonly lit = computed(() => {
    const id = this.active() ?? this.pinned();
    return this.rows().find((row) => row.id === id) ?? null;
  });
  readonly #cell = signal(0);
  /** The byte that Tab leads to; bytes may have gone since. */
  protected readonly cell = computed(() => Math.min(this.#cell(), this.#shown() - 1));
  readonly #item = signal(0);
  protected readonly item = computed(() => Math.min(this.#item(), this.rows().length - 1));
  readonly #shown = computed(() => this.bytes().length - this.view().hidden);

  protected isLit(index: number): boolean {
    const lit = this.lit();
    return lit !== null && covers(lit, index);
  }

  protected isOnPath(row: FieldRow): boolean {
    const lit = this.lit();
    return lit !== null && isAtOrAbove(row.id, lit.id);
  }

  /** The byte or field that an event is about; `null` for the room between them. */
  protected placeOf({ target }: Event): Place | null {
    const element = (target as Element).closest<HTMLElement>(PLACES);
    if (element === null) return null;
    const { cell, ascii = cell, item } = element.dataset;
    if (item !== undefined) {
      const index = Number(item);
      return { kind: 'item', index, id: this.rows()[index]?.id ?? null };
    }
    const index = Number(ascii);
    const line = this.view().lines[Math.floor(index / LINE)];
    return { kind: 'cell', index, id: line?.cells[index % LINE]?.rowId ?? null };
  }

  protected look(place: Place | null): void {
    if (place !== null) this.active.set(place.id);
  }

  protected pin(place: Place | null): void {
    if (place !== null) this.pinned.set(this.pinned() === place.id ? null : place.id);
  }

  protected focus(place: Place | null): void {
    if (place === null) return;
    (place.kind === 'cell' ? this.#cell : this.#item).set(place.index);
    this.look(place);
  }

  protected onKey(event: KeyboardEvent, place: Place | null): void {
    if (place === null) return;
    if (event.key === 'Escape') this.pinned.set(null);
    else if (event.key === 'Enter' || event.key === ' ') this.pin(place);
    else {
      const size =
        place.kind === 'cell'
          ? { count: this.#shown(), columns: LINE }
          : { count: this.rows().length, columns: 1 };
      const next = moveInGrid(place.index, event.key, size);
      if (next === null) return;
      const selector = `[data-${place.kind}="${next}"]`;
      this.#element.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    }
    event.preventDefault();
  }
}
