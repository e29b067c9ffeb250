import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { findNotices, type Scenario } from '@wirelight/simulator/core';
import { formatTime } from '@wirelight/visuals';
import { BuildHtml } from '../../docs/build-html';
import type { DocSection } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { LAB_WORDS } from '../../words/lab-words';
import { noticedSections } from './noticed-sections';

/** What to look for in a run, each point with a button that goes there. */
@Component({
  selector: 'lab-noticed-list',
  imports: [BuildHtml, DocBody],
  templateUrl: './noticed-list.html',
  styleUrls: ['../styles/notices.css', './noticed-list.css'],
})
export class NoticedList {
  /** All sections of the lab's text; those about what the scenario has to notice are shown, in the text's order. */
  readonly sections = input.required<readonly DocSection[]>();
  readonly scenario = input.required<Scenario>();
  readonly recording = input.required<Recording>();
  /** How many entries have happened at the cursor. */
  readonly happened = input.required<number>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly words = LAB_WORDS.noticed;
  protected readonly points = computed(() => {
    const { notice } = this.scenario();
    const recording = this.recording();
    const found = findNotices(notice, recording);
    return noticedSections(this.scenario(), this.sections()).map(({ id, section }) => {
      const seq = found.get(id) ?? null;
      const at = seq === null ? '' : formatTime(recording.entries[seq]?.at ?? 0);
      return { section, seq, at };
    });
  });
}
