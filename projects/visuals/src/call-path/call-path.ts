import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import { toCallSteps } from './call-path.view';

const ARROWS = { up: '↑', down: '↓', same: '·' } as const;

/** The way of one message through the objects of a server: every call in its order, from the bytes that came to those that went. */
@Component({
  selector: 'viz-call-path',
  templateUrl: './call-path.html',
  styleUrls: ['./call-path.css', '../visually-hidden/visually-hidden.css'],
})
export class CallPath {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Name of the server in the recording. */
  readonly host = input('server');
  /** `seq` of the entry that the reader looks at. */
  readonly selected = input<number | null>(null);
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly arrows = ARROWS;
  protected readonly steps = computed(() =>
    toCallSteps(this.recording(), this.host(), this.cursor().index, this.selected()),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Only the list scrolls to the chosen step, never the page.
    afterRenderEffect(() => {
      if (this.steps().length === 0) return;
      const list = host.querySelector('ol');
      const chosen = host.querySelector<HTMLElement>('li.chosen');
      if (list === null || chosen === null) return;
      list.scrollTop = chosen.offsetTop - list.clientHeight / 2;
    });
  }
}
