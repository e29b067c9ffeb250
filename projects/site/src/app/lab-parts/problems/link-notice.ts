import { Component, input, output } from '@angular/core';
import { LAB_WORDS } from '../../words/lab-words';
import type { LinkProblem } from '../link/deep-link';

/** Says which parts of a link could not be used, and what is used instead. */
@Component({
  selector: 'lab-link-notice',
  template: `
    <h2>{{ words.title }}</h2>
    <ul>
      @for (problem of problems(); track $index) {
        <li>
          <code>{{ words.problem(problem.name, problem.value) }}</code>:
          {{ problem.expected === '' ? words.unknown : words.expected(problem.expected) }};
          {{ problem.used === '' ? words.left : words.used(problem.used) }}.
        </li>
      }
    </ul>
    <button type="button" class="action" (click)="closed.emit()">{{ words.close }}</button>
  `,
  styleUrl: './notice.css',
  host: { role: 'status' },
})
export class LinkNotice {
  readonly problems = input.required<readonly LinkProblem[]>();
  readonly closed = output();

  protected readonly words = LAB_WORDS.link;
}
