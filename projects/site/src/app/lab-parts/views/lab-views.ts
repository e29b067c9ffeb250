import {
  afterRenderEffect,
  Component,
  ElementRef,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { ConnectionState, Dock, Sequence, WireEntry, WireLog } from '@wirelight/visuals';
import { LAB_WORDS } from '../../words/lab-words';
import { KeyMap } from '../keys/key-map';
import { ProgramErrors } from '../problems/program-errors';
import { atReadingPace } from '../seen/reading-pace';
import { WhenSeen } from '../seen/when-seen';
import type { Workbench } from '../run/workbench';
import { leadTo } from './lead-to';

/** A view of a recording that every lab can show. */
export type LabView = 'sequence' | 'log' | 'connection' | 'entry';

/** All of them. `connection` is the state of the Engine.IO connection: only where there is one. */
export const LAB_VIEWS: readonly LabView[] = ['sequence', 'log', 'connection', 'entry'];

/** The dock, what a lab puts beneath it, and the views of a session's recording that it wants. */
@Component({
  selector: 'lab-views',
  imports: [ConnectionState, Dock, KeyMap, ProgramErrors, Sequence, WhenSeen, WireEntry, WireLog],
  templateUrl: './lab-views.html',
  styleUrl: './lab-views.css',
})
export class LabViews {
  readonly workbench = input.required<Workbench>();
  readonly views = input<readonly LabView[]>(LAB_VIEWS);

  protected readonly words = LAB_WORDS;
  /** For the chosen entry, which is read; everything else is watched. */
  protected readonly read = atReadingPace(
    () => this.workbench().moment(),
    (one, other) => one.recording === other.recording && one.selected === other.selected,
  );

  /** How often the reader had been led to an entry when that was last seen to; `null` before these views are there. */
  #led: number | null = null;
  private readonly dock = viewChild.required<unknown, ElementRef<HTMLElement>>('dock', {
    read: ElementRef,
  });
  private readonly entry = viewChild<unknown, ElementRef<HTMLElement>>('entry', {
    read: ElementRef,
  });

  constructor() {
    afterRenderEffect({
      read: () => {
        const led = this.workbench().led();
        const isNew = this.#led !== null && led !== this.#led;
        this.#led = led;
        if (!isNew) return;
        const [dock, entry] = untracked(() => [this.dock(), this.entry()] as const);
        if (entry !== undefined) leadTo(entry.nativeElement, dock.nativeElement);
      },
    });
  }
}
