import { Component, computed, inject, untracked } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { findNotices, type Scenario, type SettingValues } from '@wirelight/simulator/core';
import { formatTime } from '@wirelight/visuals';
import { initialState } from '../../lab-parts/link/deep-link';
import { ExportRecording } from '../../lab-parts/export/export-recording';
import { Lab } from '../../lab-parts/frame/lab';
import { LabWorkbench } from '../../lab-parts/frame/lab-workbench';
import type { LabView } from '../../lab-parts/views/lab-views';
import { LAB_WORDS } from '../../words/lab-words';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { fragmentOfOwn, OWN_SCENARIO } from './own/own-scenario';
import { CoveredRows } from './covered-rows';
import { ScenarioClaims } from './scenario-claims';
import { ScenarioNumbers } from './scenario-numbers';

/** What fits every scenario: not all of them have an Engine.IO connection. */
const VIEWS: readonly LabView[] = ['sequence', 'log', 'entry'];

/** Plays one scenario: what happens, what to notice, what it proves and what it cost. */
@Component({
  selector: 'site-scenario-page',
  imports: [
    CoveredRows,
    ExportRecording,
    LabWorkbench,
    RouterLink,
    ScenarioClaims,
    ScenarioNumbers,
  ],
  templateUrl: './scenario-page.html',
  styleUrls: ['../../lab-parts/styles/notices.css', './scenario-page.css'],
})
export class ScenarioPage {
  protected readonly words = SCENARIOS_WORDS;
  protected readonly noticed = LAB_WORDS.noticed;
  protected readonly views = VIEWS;
  /** A scenario of the reader's own takes the place of the route's: every scenario has a route. */
  protected readonly own = untracked(inject(OWN_SCENARIO));
  protected readonly scenario =
    this.own?.scenario ?? (inject(ActivatedRoute).snapshot.data['scenario'] as Scenario);
  protected readonly lab = new Lab(this.own ?? { scenario: this.scenario });
  /** Opens the editor with this scenario; empty where it is too long for an address. */
  protected readonly ownFragment = fragmentOfOwn(this.scenario);
  protected readonly session = this.lab.session;

  protected readonly notices = computed(() => {
    const recording = this.session.recording();
    const found = findNotices(this.scenario.notice, recording);
    return this.scenario.notice.map(({ id, says }) => {
      const seq = found.get(id) ?? null;
      const at = seq === null ? '' : formatTime(recording.entries[seq]?.at ?? 0);
      return { id, says, seq, at };
    });
  });

  /** Runs with these settings and the defaults for all others. */
  protected runWith(settings: SettingValues): void {
    this.lab.player.pause();
    this.lab.bench.unpick();
    const initial = initialState(this.scenario);
    void this.session.open({ ...initial, settings: { ...initial.settings, ...settings } });
  }
}
