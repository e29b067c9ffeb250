import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { Recording } from '@wirelight/protocols';
import { findNotices, type Scenario, type SettingValues } from '@wirelight/simulator';
import { formatTime } from '@wirelight/visuals';
import { LabControls, type SettingChange } from '../../labs/controls/lab-controls';
import { initialState } from '../../labs/deep-link';
import { ExportRecording } from '../../labs/export/export-recording';
import { LabLink } from '../../labs/lab-link';
import { LabSession } from '../../labs/lab-session';
import { Player } from '../../labs/player';
import { LinkNotice } from '../../labs/problems/link-notice';
import { RunFailure } from '../../labs/problems/run-failure';
import { LabViews } from '../../labs/views/lab-views';
import { Workbench } from '../../labs/workbench';
import { LAB_WORDS } from '../../words/lab-words';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { CoveredRows } from './covered-rows';
import { fittingSpeed } from './fitting-speed';
import { ScenarioClaims } from './scenario-claims';
import { ScenarioNumbers } from './scenario-numbers';

/** Plays one scenario: what happens, what to notice, what it proves and what it cost. */
@Component({
  selector: 'site-scenario-page',
  imports: [
    CoveredRows,
    ExportRecording,
    LabControls,
    LabViews,
    LinkNotice,
    RouterLink,
    RunFailure,
    ScenarioClaims,
    ScenarioNumbers,
  ],
  templateUrl: './scenario-page.html',
  styleUrl: './scenario-page.css',
  host: { '(document:keydown)': 'bench.onKey($event)' },
})
export class ScenarioPage {
  protected readonly words = SCENARIOS_WORDS;
  protected readonly labWords = LAB_WORDS;
  /** From the route: every scenario has one of its own. */
  protected readonly scenario = inject(ActivatedRoute).snapshot.data['scenario'] as Scenario;
  protected readonly session = new LabSession({
    scenario: this.scenario,
    recording: emptyRecording(this.scenario),
  });
  protected readonly player = new Player(this.session, 1);
  protected readonly bench = new Workbench(this.session, this.player);
  protected readonly link = new LabLink(this.session, this.player);
  protected readonly hasSettings = Object.keys(this.scenario.settings).length > 0;

  private readonly workbench = viewChild.required<ElementRef<HTMLElement>>('workbench');
  protected readonly notices = computed(() => {
    const recording = this.session.recording();
    const found = findNotices(this.scenario.notice, recording);
    return this.scenario.notice.map(({ id, says }) => {
      const seq = found.get(id) ?? null;
      const at = seq === null ? '' : formatTime(recording.entries[seq]?.at ?? 0);
      return { id, says, seq, at };
    });
  });

  constructor() {
    effect(() => {
      if (!this.session.hasRun()) return;
      untracked(() => {
        this.player.setSpeed(fittingSpeed(this.session.recording()));
      });
    });
    afterNextRender(() => {
      this.link.start(() => {
        this.workbench().nativeElement.scrollIntoView();
      });
    });
  }

  protected change({ name, value }: SettingChange): void {
    this.bench.unpick();
    void this.session.change(name, value);
  }

  /** Runs with these settings and the defaults for all others. */
  protected runWith(settings: SettingValues): void {
    this.player.pause();
    this.bench.unpick();
    const initial = initialState(this.scenario);
    void this.session.open({ ...initial, settings: { ...initial.settings, ...settings } });
  }
}

function emptyRecording({ id, seed, duration }: Scenario): Recording {
  return { version: 1, scenario: id, seed, duration, entries: [], truncated: false };
}
