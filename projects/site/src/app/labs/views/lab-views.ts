import { Component, input } from '@angular/core';
import { ConnectionState, Dock, Sequence, WireEntry, WireLog } from '@wirelight/visuals';
import { LAB_WORDS } from '../../words/lab-words';
import { ProgramErrors } from '../problems/program-errors';
import type { Workbench } from '../workbench';

/** The dock, and every view of a session's recording: sequence, wire log, connection, the chosen entry. */
@Component({
  selector: 'lab-views',
  imports: [ConnectionState, Dock, ProgramErrors, Sequence, WireEntry, WireLog],
  templateUrl: './lab-views.html',
  styleUrl: './lab-views.css',
})
export class LabViews {
  readonly workbench = input.required<Workbench>();
  /** Whether to show the state of the Engine.IO connection: only where there is one. */
  readonly hasConnection = input(true);

  protected readonly words = LAB_WORDS;
}
