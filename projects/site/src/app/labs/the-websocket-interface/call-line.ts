import { Component, computed, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { formatTime } from '@wirelight/visuals';
import { WEBSOCKET_INTERFACE_WORDS } from '../../words/websocket-interface-words';
import { MAX_LINE, readCall, type CallProblem, type ConsoleCall } from './console-call';

/** What a page may do with a WebSocket, and some of what it may not. */
const READY_MADE = [
  'socket = new WebSocket("ws://lab/")',
  'socket.send("hello")',
  'socket.send(new ArrayBuffer(16000))',
  'socket.send(new Blob([new ArrayBuffer(5)]))',
  'socket.binaryType = "arraybuffer"',
  'socket.onmessage = null',
  'socket.close(1000, "done")',
  'socket.close(1001)',
] as const;

/** A line for a call, and what can be put into it. */
@Component({
  selector: 'lab-call-line',
  templateUrl: './call-line.html',
  styleUrl: './call-line.css',
})
export class CallLine {
  /** Virtual milliseconds: when it will be called. */
  readonly moment = input.required<number>();
  /** Whether there is no room for another call. */
  readonly isFull = input(false);
  /** The reader wants this to be called. */
  readonly called = output<ConsoleCall>();

  protected readonly words = WEBSOCKET_INTERFACE_WORDS;
  protected readonly readyMade = READY_MADE;
  protected readonly maxLine = MAX_LINE;
  protected readonly line = signal<string>(READY_MADE[1]);
  protected readonly problem = signal<CallProblem | null>(null);
  protected readonly callAt = computed(() =>
    WEBSOCKET_INTERFACE_WORDS.callAt(formatTime(this.moment())),
  );

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected write(line: string): void {
    this.line.set(line);
    this.problem.set(null);
  }

  protected take(line: string): void {
    this.write(line);
    this.field().nativeElement.focus();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const read = readCall(this.line());
    this.problem.set(read.ok ? null : read.problem);
    if (read.ok && !this.isFull()) this.called.emit(read.call);
  }
}
