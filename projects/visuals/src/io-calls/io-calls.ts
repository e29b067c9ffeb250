import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import type { Cursor } from '../timeline/cursor';
import { toIoCalls } from './io-calls.view';

/** Every call of `io()` on an observed client, the Manager and the connection that each got, and all Managers as they are now. */
@Component({
  selector: 'viz-io-calls',
  templateUrl: './io-calls.html',
  styleUrls: ['../fact-table/fact-table.css', '../folded-table/folded-table.css', './io-calls.css'],
})
export class IoCalls {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Name of the client in the recording. */
  readonly host = input('client');
  /** `seq` of the entry that the reader looks at. */
  readonly selected = input<number | null>(null);
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly format = formatTime;
  protected readonly view = computed(() =>
    toIoCalls(this.recording(), this.host(), this.cursor().index, this.selected()),
  );
}
