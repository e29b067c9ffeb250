import { Component, computed, ElementRef, input, output, viewChild } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { ConsoleStep } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { formatTime, headlineOf, type Cursor } from '@wirelight/visuals';
import { WEBSOCKET_INTERFACE_WORDS } from '../../words/websocket-interface-words';
import { toConsoleRows } from './console-view';

/** The calls of the list, what each gave and sent, and what the page was told in between. */
@Component({
  selector: 'lab-console-log',
  templateUrl: './console-log.html',
  styleUrl: './console-log.css',
})
export class ConsoleLog {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  readonly calls = input.required<readonly ConsoleStep[]>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();
  /** The reader wants the call at this place off the list. */
  readonly removed = output<number>();

  protected readonly words = WEBSOCKET_INTERFACE_WORDS;
  protected readonly rows = computed(() =>
    toConsoleRows(this.recording(), this.calls(), this.cursor().index),
  );
  protected readonly time = formatTime;

  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  protected remove(place: number): void {
    // The button goes with its row; the focus must not be lost.
    this.list().nativeElement.focus();
    this.removed.emit(place);
  }

  protected says(seq: number): string {
    return headlineOf(this.recording(), seq);
  }

  protected bytes(count: number): string {
    return count.toLocaleString('en');
  }
}
