import { Component, input } from '@angular/core';
import { Bytes, ChoiceSetting } from '@wirelight/visuals';
import { AcceptChain } from '@wirelight/visuals/accept-chain';
import { HandshakeChecks } from '@wirelight/visuals/handshake-checks';
import { HandshakeVerdicts } from '@wirelight/visuals/handshake-verdicts';
import type { Doc } from '../../docs/doc';
import { HANDSHAKE_WORDS } from '../../words/handshake-words';
import { EditorFrame } from '../../lab-parts/frame/editor-frame';
import { PassesFocus } from '../../lab-parts/keys/passes-focus';
import { FragmentLink } from '../../lab-parts/link/fragment-link';
import { AddressParts } from './address-parts';
import { HandshakeEditor } from './handshake-editor';
import { HeaderLines } from './header-lines';

/** The lab "Handshake": every line of request and answer, and who still accepts them. */
@Component({
  selector: 'site-handshake',
  imports: [
    AcceptChain,
    AddressParts,
    Bytes,
    ChoiceSetting,
    EditorFrame,
    HandshakeChecks,
    HandshakeVerdicts,
    HeaderLines,
    PassesFocus,
  ],
  templateUrl: './handshake.html',
  styleUrls: ['../../lab-parts/styles/byte-editor.css', './handshake.css'],
})
export class Handshake {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = HANDSHAKE_WORDS;
  protected readonly editor = new HandshakeEditor();
  protected readonly link = new FragmentLink({
    fragment: this.editor.fragment,
    open: (fragment) => this.editor.open(fragment),
  });
  protected readonly messages = { options: ['request', 'answer'] };

  /** A key of chance, as a client takes for each handshake. */
  protected newKey(): void {
    this.editor.useKey(crypto.getRandomValues(new Uint8Array(16)));
  }
}
