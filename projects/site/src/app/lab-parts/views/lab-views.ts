import { Component, input } from '@angular/core';
import { ConnectionState, Dock, Sequence, WireEntry, WireLog } from '@wirelight/visuals';
import { LAB_WORDS } from '../../words/lab-words';
import { KeyMap } from '../keys/key-map';
import { ProgramErrors } from '../problems/program-errors';
import { atReadingPace } from '../seen/reading-pace';
import { WhenSeen } from '../seen/when-seen';
import type { Workbench } from '../run/workbench';

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
}
