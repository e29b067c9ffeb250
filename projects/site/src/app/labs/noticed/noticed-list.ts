import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatTime } from '@wirelight/visuals';
import type { DocSection } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { LAB_WORDS } from '../../words/lab-words';

const PREFIX = 'notice-';

/** What to look for in a run, each point with a button that goes there. */
@Component({
  selector: 'lab-noticed-list',
  imports: [DocBody],
  templateUrl: './noticed-list.html',
  styleUrl: './noticed-list.css',
})
export class NoticedList {
  /** All sections of the lab's text; those whose id begins with `notice-` are shown. */
  readonly sections = input.required<readonly DocSection[]>();
  /** Where in the recording each of them happens, by the name behind `notice-`. */
  readonly found = input.required<ReadonlyMap<string, number>>();
  readonly recording = input.required<Recording>();
  /** How many entries have happened at the cursor. */
  readonly happened = input.required<number>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly words = LAB_WORDS.noticed;
  protected readonly points = computed(() =>
    this.sections()
      .filter(({ id }) => id.startsWith(PREFIX))
      .map((section) => {
        const seq = this.found().get(section.id.slice(PREFIX.length)) ?? null;
        const at = seq === null ? '' : formatTime(this.recording().entries[seq]?.at ?? 0);
        return { section, seq, at };
      }),
  );
}
