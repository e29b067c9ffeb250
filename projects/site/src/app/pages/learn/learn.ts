import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOCS } from '../../../generated/docs';
import { LEARN_WORDS } from '../../words/learn-words';
import { chaptersOf } from './chapters';
import { LabMark } from './lab-mark';

/** The way through the labs, in parts: every lab with its question, what it is about and a mark of its own. */
@Component({
  selector: 'site-learn',
  imports: [LabMark, RouterLink],
  templateUrl: './learn.html',
  styleUrl: './learn.css',
})
export class Learn {
  protected readonly words = LEARN_WORDS;
  protected readonly chapters = chaptersOf(DOCS);
}
