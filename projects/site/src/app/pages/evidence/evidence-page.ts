import { afterNextRender, Component, computed, input } from '@angular/core';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import type { Scenario } from '@wirelight/simulator';
import { BuildHtml } from '../../docs/build-html';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { EvidenceRuns } from './evidence-runs';
import type { FrameEvidence as AFrame, RunEvidence as ARun } from './evidence';
import { FrameEvidence } from './frame-evidence';
import { keepInView } from './keep-in-view';
import { RunEvidence } from './run-evidence';

/** A text with a run in this tab, or a frame taken apart, below every section that has one. */
@Component({
  selector: 'site-evidence-page',
  imports: [BuildHtml, DocBody, FrameEvidence, RunEvidence],
  template: `
    <h1>{{ doc().title }}</h1>
    @for (section of doc().sections; track section.id) {
      <section [attr.aria-labelledby]="section.id || null">
        @if (section.id !== '') {
          <h2 [id]="section.id" [innerHTML]="section.heading | buildHtml"></h2>
        }
        <site-doc-body [html]="section.html" />
        @let frame = framesById().get(section.id);
        @let run = runsById().get(section.id);
        @if (frame) {
          <site-frame-evidence [evidence]="frame" />
        } @else if (run) {
          <site-run-evidence
            [evidence]="run.evidence"
            [scenario]="run.scenario"
            [recording]="recordings.of(run)"
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
      overflow-wrap: anywhere;
    }
  `,
})
export class EvidencePage {
  /** From the route, as are the others. */
  readonly doc = input.required<Doc>();
  readonly runs = input.required<readonly ARun[]>();
  readonly frames = input.required<readonly AFrame[]>();

  protected readonly recordings = new EvidenceRuns();
  protected readonly framesById = computed(
    () => new Map(this.frames().map((one) => [one.claim, one])),
  );
  protected readonly runsById = computed(
    () =>
      new Map(
        this.runs().map((evidence) => {
          const { claim, scenario, settings = {} } = evidence;
          return [claim, { evidence, scenario: scenarioOf(scenario), settings }];
        }),
      ),
  );

  constructor() {
    keepInView(() => this.recordings.all());
    afterNextRender(() => {
      void this.recordings.run([...this.runsById().values()]);
    });
  }
}

function scenarioOf(id: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`there is no scenario ${id}`);
  return scenario;
}
