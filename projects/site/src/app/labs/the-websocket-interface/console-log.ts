import { Component, computed, ElementRef, input, output, signal, viewChild } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { ConsoleStep } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { formatTime, headlineOf, type Cursor } from '@wirelight/visuals';
import { WEBSOCKET_INTERFACE_WORDS } from '../../words/websocket-interface-words';
import { askThisBrowser, type Asked } from './ask-this-browser';
import { toConsoleRows, type CallRow } from './console-rows';

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
  /** What this browser's own WebSocket gave, by line and state; `null` before it was asked. */
  protected readonly asked = signal<ReadonlyMap<string, Asked | null> | null>(null);
  protected readonly rows = computed(() =>
    toConsoleRows(this.recording(), this.calls(), this.cursor().index),
  );
  protected readonly time = formatTime;

  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  /** Makes every call that has happened on this browser's own WebSocket. */
  protected ask(): void {
    const calls = this.calls();
    const answers = this.rows().flatMap((row) => {
      const call = row.kind === 'call' && row.seq !== null ? calls[row.place] : undefined;
      if (row.kind !== 'call' || call === undefined) return [];
      return [[keyOf(row), askThisBrowser(call, row.stateBefore)] as const];
    });
    this.asked.update((before) => new Map([...(before ?? []), ...answers]));
  }

  /** What there is to say of a call beside this browser's own; empty before that was asked. */
  protected answerTo(row: CallRow): string {
    const answer = row.seq === null ? undefined : this.asked()?.get(keyOf(row));
    if (answer === undefined) return '';
    if (answer === null) return this.words.notAsked;
    const isSame = nameOf(answer.gave) === nameOf(row.gave);
    const gave = answer.hasThrown
      ? this.words.threw(answer.gave)
      : this.words.returned(answer.gave);
    const buffered = answer.buffered ? `, ${this.words.buffered(this.bytes(answer.buffered))}` : '';
    return this.words.answered(isSame, gave + buffered);
  }

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

const keyOf = ({ line, stateBefore }: CallRow): string => `${stateBefore} ${line}`;

/** The name of an error, without its sentence: every browser has its own. */
const nameOf = (gave: string): string => gave.split(':')[0] ?? '';
