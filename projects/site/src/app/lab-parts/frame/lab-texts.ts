import { Component, computed, input } from '@angular/core';
import { BuildHtml } from '../../docs/build-html';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { LabSteps } from '../steps/lab-steps';
import { closingSections } from './lab-sections';

/** How a lab ends: the sections of its text that are not shown elsewhere, and the labs before and after it. */
@Component({
  selector: 'lab-texts',
  imports: [BuildHtml, DocBody, LabSteps],
  template: `
    @for (section of sections(); track section.id) {
      <section [attr.aria-labelledby]="section.id">
        <h2 [id]="section.id" [innerHTML]="section.heading | buildHtml"></h2>
        <site-doc-body [html]="section.html" />
      </section>
    }
    <lab-steps [route]="doc().route" />
  `,
  styleUrl: './lab-texts.css',
})
export class LabTexts {
  /** The lab's text. */
  readonly doc = input.required<Doc>();

  protected readonly sections = computed(() => closingSections(this.doc()));
}
