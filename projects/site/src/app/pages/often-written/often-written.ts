import { afterNextRender, Component, input } from '@angular/core';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import type { Scenario } from '@wirelight/simulator';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { EvidenceRuns } from './evidence-runs';
import { FRAME_EVIDENCE, RUN_EVIDENCE } from './evidence';
import { FrameEvidence } from './frame-evidence';
import { RunEvidence } from './run-evidence';

/** What articles repeat and what refutes it: the text of `docs/often-written.md` with a run or a frame below every sentence. */
@Component({
  selector: 'site-often-written',
  imports: [DocBody, FrameEvidence, RunEvidence],
  template: `
    <h1>{{ doc().title }}</h1>
    @for (section of doc().sections; track section.id) {
      <section [attr.aria-labelledby]="section.id || null">
        @if (section.id !== '') {
          <h2 [id]="section.id" [innerHTML]="section.heading"></h2>
        }
        <site-doc-body [html]="section.html" />
        @let frame = frames.get(section.id);
        @let run = runs.get(section.id);
        @if (frame) {
          <site-frame-evidence [evidence]="frame" />
        } @else if (run) {
          <site-run-evidence
            [evidence]="run.evidence"
            [scenario]="run.scenario"
            [recording]="evidence.recordings().get(run.scenario.id)"
          />
        }
      </section>
    }
  `,
  styles: `
    :host,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sys-space-4);
      max-inline-size: 52rem;
    }
    :host {
      gap: var(--sys-space-6);
    }
    h2 {
      scroll-margin-block-start: var(--sys-space-5);
    }
  `,
})
export class OftenWritten {
  /** From the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly evidence = new EvidenceRuns();
  protected readonly frames = new Map(FRAME_EVIDENCE.map((one) => [one.claim, one]));
  protected readonly runs = new Map(
    RUN_EVIDENCE.map((evidence) => [
      evidence.claim,
      { evidence, scenario: scenarioOf(evidence.scenario) },
    ]),
  );

  constructor() {
    afterNextRender(() => {
      void this.evidence.run([...new Set([...this.runs.values()].map(({ scenario }) => scenario))]);
    });
  }
}

function scenarioOf(id: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`there is no scenario ${id}`);
  return scenario;
}
