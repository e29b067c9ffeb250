import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatTime, type Cursor } from '@wirelight/visuals';
import { COME_BACK_WORDS } from '../../words/come-back-words';
import { fatesOf, type Fate, type FateSource } from './fates.view';

/** A table of what was sent so far and what became of it: it came, came late, came twice, or never. */
@Component({
  selector: 'lab-fates',
  templateUrl: './fates.html',
  styleUrls: ['./attempts.css', './fates.css'],
})
export class Fates {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  readonly source = input.required<FateSource>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly words = COME_BACK_WORDS.fates;
  protected readonly rows = computed(() => {
    const { index } = this.cursor();
    const isOver = index >= this.recording().entries.length;
    return fatesOf(this.recording(), index, this.source()).map((fate) => ({
      name: fate.name,
      how: this.words.actions[fate.action] ?? fate.action,
      when: formatTime(fate.made.at),
      away: fate.wasAway ? this.words.away : this.words.there,
      fate: this.fateOf(fate, isOver),
      isBad: fate.got.length !== 1 && (isOver || fate.got.length > 1),
      seq: (fate.got.at(-1) ?? fate.made).seq,
    }));
  });

  private fateOf({ got, made, wasAway }: Fate, isOver: boolean): string {
    const [first] = got;
    if (first === undefined) return isOver ? this.words.never : this.words.notYet;
    if (got.length > 1) return this.words.times(got.length);
    const after = formatTime(first.at - made.at);
    return wasAway ? this.words.late(after) : this.words.came(after);
  }
}
