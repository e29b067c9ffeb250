import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { toHex } from '@wirelight/protocols';
import { Packet } from '@wirelight/visuals';
import { Verdicts } from '@wirelight/visuals/verdicts';
import { toDecodeFragment } from '../../lab-parts/link/decode-fragment';
import { EVIDENCE_WORDS } from '../../words/evidence-words';
import { toFrameView, type FrameEvidence as Evidence } from './evidence';

/** A frame that shows what a section says, taken apart, and the way to Decode. */
@Component({
  selector: 'site-frame-evidence',
  imports: [Packet, RouterLink, Verdicts],
  template: `
    <h3>{{ words.frame }}</h3>
    <viz-packet
      [bytes]="evidence().bytes"
      [field]="view().field"
      [(active)]="active"
      [(pinned)]="pinned"
    />
    <viz-verdicts errorPage="/errors" [verdicts]="view().verdicts" />
    <a routerLink="/decode" [fragment]="fragment()">{{ words.decode }}</a>
  `,
  styleUrl: './evidence.css',
})
export class FrameEvidence {
  readonly evidence = input.required<Evidence>();

  protected readonly words = EVIDENCE_WORDS;
  protected readonly active = signal<string | null>(null);
  protected readonly pinned = signal<string | null>(null);
  protected readonly view = computed(() => toFrameView(this.evidence()));
  protected readonly fragment = computed(() => toDecodeFragment(toHex(this.evidence().bytes)));
}
