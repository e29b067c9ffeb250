import { Component, input, output } from '@angular/core';
import { WHO_GETS_IT_WORDS } from '../../words/who-gets-it-words';
import { toCheatSheet } from './cheat-sheet.view';

/** Every form of sending, to be run. */
@Component({
  selector: 'lab-cheat-sheet',
  templateUrl: './cheat-sheet.html',
  styleUrl: './cheat-sheet.css',
})
export class CheatSheet {
  /** The form in force. */
  readonly form = input.required<string>();
  /** Who got what it sent; `null` before it was sent. */
  readonly reached = input<readonly string[] | null>(null);
  /** The reader wants this form to be run. */
  readonly run = output<string>();

  protected readonly words = WHO_GETS_IT_WORDS.sheet;
  protected readonly groups = toCheatSheet();
}
