import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { ByteBlock } from '../wire/byte-block';
import { toWireEntryView } from './wire-entry.view';

/** One entry of a recording in full: who, when, why, what it means protocol by protocol, and its bytes. */
@Component({
  selector: 'viz-wire-entry',
  imports: [ByteBlock],
  templateUrl: './wire-entry.html',
  styleUrl: './wire-entry.css',
})
export class WireEntry {
  readonly recording = input.required<Recording>();
  /** Position of the entry. */
  readonly seq = input.required<number>();
  /** `seq` of a related entry that the reader wants to see. */
  readonly picked = output<number>();

  protected readonly view = computed(() => toWireEntryView(this.recording(), this.seq()));
  protected readonly headingId = computed(() => `wire-entry-${this.seq()}`);
}
