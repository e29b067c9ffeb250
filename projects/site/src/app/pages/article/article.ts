import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOCS } from '../../../generated/docs';
import { BuildHtml } from '../../docs/build-html';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { PAGES_WORDS } from '../../words/pages-words';
import { followMoved } from './follow-moved';
import { neighboursOf } from './neighbours-of';

/** A page made of one Markdown file, with its headings as a table of contents. */
@Component({
  selector: 'site-article',
  imports: [BuildHtml, DocBody, NgTemplateOutlet, RouterLink],
  templateUrl: './article.html',
  styleUrl: './article.css',
})
export class Article {
  /** From the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = PAGES_WORDS.article;
  protected readonly contents = computed(() => this.doc().sections.filter(({ id }) => id !== ''));
  protected readonly neighbours = computed(() => neighboursOf(DOCS, this.doc()));

  constructor() {
    followMoved(this.doc);
  }
}
