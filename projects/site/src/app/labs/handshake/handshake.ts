import {
  afterNextRender,
  Component,
  computed,
  input,
  viewChild,
  type ElementRef,
} from '@angular/core';
import {
  AcceptChain,
  Bytes,
  ChoiceSetting,
  HandshakeChecks,
  HandshakeVerdicts,
} from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { HANDSHAKE_WORDS } from '../../words/handshake-words';
import { LAB_WORDS } from '../../words/lab-words';
import { FragmentLink } from '../fragment-link';
import { Prediction } from '../prediction/prediction';
import { LinkNotice } from '../problems/link-notice';
import { AddressParts } from './address-parts';
import { HandshakeEditor } from './handshake-editor';
import { HeaderLines } from './header-lines';
import { LabSteps } from '../steps/lab-steps';

/** The lab "Handshake": every line of request and answer, and who still accepts them. */
@Component({
  selector: 'site-handshake',
  imports: [
    AcceptChain,
    AddressParts,
    Bytes,
    ChoiceSetting,
    DocBody,
    HandshakeChecks,
    HandshakeVerdicts,
    HeaderLines,
    LinkNotice,
    Prediction,
    LabSteps,
  ],
  templateUrl: './handshake.html',
  styleUrls: ['../lab-page.css', '../byte-editor.css', './handshake.css'],
})
export class Handshake {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = HANDSHAKE_WORDS;
  protected readonly labWords = LAB_WORDS;
  protected readonly editor = new HandshakeEditor();
  protected readonly link = new FragmentLink({
    fragment: this.editor.fragment,
    open: (fragment) => this.editor.open(fragment),
  });
  protected readonly messages = { options: ['request', 'answer'] };
  protected readonly notices = computed(() =>
    this.doc().sections.filter(({ id }) => id.startsWith('notice-')),
  );

  private readonly workbench = viewChild.required<ElementRef<HTMLElement>>('workbench');

  constructor() {
    afterNextRender(() => {
      this.link.start(() => {
        this.workbench().nativeElement.scrollIntoView();
      });
    });
  }

  /** HTML of a section of the text. */
  protected text(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.html ?? '';
  }

  protected heading(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.heading ?? '';
  }

  /** A key of chance, as a client takes for each handshake. */
  protected newKey(): void {
    this.editor.useKey(crypto.getRandomValues(new Uint8Array(16)));
  }
}
