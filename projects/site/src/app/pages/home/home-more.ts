import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOC } from '../../../generated/docs/guide.getting-started';
import { DocBody } from '../../docs/doc-body';
import { HOME_WORDS } from '../../words/home-words';

/** How to install the binding, and what the labs are. The code samples are those of the guide. */
@Component({
  selector: 'home-more',
  imports: [DocBody, RouterLink],
  templateUrl: './home-more.html',
  styleUrl: './home-more.css',
})
export class HomeMore {
  protected readonly words = HOME_WORDS;
  protected readonly install = sectionOf('install');
  /** The code alone, without the prose around it. */
  protected readonly usage = /<div class="code">.*?<\/div>/s.exec(sectionOf('types'))?.[0] ?? '';
}

function sectionOf(id: string): string {
  return DOC.sections.find((section) => section.id === id)?.html ?? '';
}
