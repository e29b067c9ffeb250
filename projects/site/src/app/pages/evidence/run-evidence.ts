import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Recording } from '@wirelight/protocols';
import type { Scenario } from '@wirelight/simulator';
import { formatTime, WireEntry } from '@wirelight/visuals';
import { initialState, toFragment } from '../../lab-parts/link/deep-link';
import { EVIDENCE_WORDS } from '../../words/evidence-words';
import { findEvidence, type RunEvidence as Evidence } from './evidence';

/** The entry of a run that shows what a section says, and the way to its scenario. */
@Component({
  selector: 'site-run-evidence',
  imports: [RouterLink, WireEntry],
  template: `
    @let found = seq();
    @let run = recording();
    @if (found !== null && run) {
      <p class="said">{{ words.ran(found, at()) }}</p>
      <viz-wire-entry [recording]="run" [seq]="shown() ?? found" (picked)="shown.set($event)" />
    } @else {
      <p class="said">{{ run === undefined ? words.running : words.failed }}</p>
    }
    <a [routerLink]="'/scenarios/' + scenario().id" [fragment]="fragment()">{{
      words.open(scenario().title)
    }}</a>
  `,
  styleUrl: './evidence.css',
})
export class RunEvidence {
  readonly evidence = input.required<Evidence>();
  readonly scenario = input.required<Scenario>();
  /** `null` for a run that failed, nothing for one that is still to come. */
  readonly recording = input<Recording | null>();

  protected readonly words = EVIDENCE_WORDS;
  protected readonly seq = computed(() => {
    const recording = this.recording();
    return recording ? findEvidence(this.evidence(), recording) : null;
  });
  /** The reader may follow causes and effects away from it. */
  protected readonly shown = linkedSignal(() => this.seq());
  protected readonly at = computed(() =>
    formatTime(this.recording()?.entries[this.seq() ?? -1]?.at ?? 0),
  );
  protected readonly fragment = computed(() => {
    const scenario = this.scenario();
    const initial = initialState(scenario);
    const settings = { ...initial.settings, ...this.evidence().settings };
    const fragment = toFragment([scenario], { ...initial, settings, entry: this.seq() });
    return fragment === '' ? undefined : fragment;
  });
}
