import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { Scenario, SettingValues } from '@wirelight/simulator';
import type { LabState } from '../../lab-parts/link/deep-link';
import { settingText } from '../../lab-parts/controls/setting-text';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { claimsOf } from './claims-of';

const MARKS = { true: '✓', false: '✗', elsewhere: '○' } as const;

/** Every claim of a scenario, and whether the reader's run proves it. */
@Component({
  selector: 'site-scenario-claims',
  template: `
    <ul>
      @for (claim of claims(); track claim.says) {
        <li [class]="claim.state">
          <span class="mark" aria-hidden="true">{{ marks[claim.state] }}</span>
          <p>
            {{ claim.says }}
            <span class="state">({{ words.states[claim.state] }})</span>&ngsp;
            @if (claim.found) {
              <span class="found">{{ words.found(claim.found) }}</span>
            }
          </p>
          @if (claim.state === 'elsewhere') {
            <button type="button" class="action" (click)="settingsWanted.emit(claim.settings)">
              {{ words.runSo(text(claim.settings)) }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './scenario-claims.css',
})
export class ScenarioClaims {
  readonly scenario = input.required<Scenario>();
  readonly recording = input.required<Recording>();
  /** The run that the recording is of. */
  readonly run = input.required<LabState>();
  /** The reader wants a run with these settings and the defaults for all others. */
  readonly settingsWanted = output<SettingValues>();

  protected readonly words = SCENARIOS_WORDS;
  protected readonly marks = MARKS;
  protected readonly claims = computed(() =>
    claimsOf(this.scenario(), this.recording(), this.run()),
  );

  protected text(settings: SettingValues): string {
    const values = Object.keys(settings).length > 0 ? settings : defaultsOf(this.scenario());
    return Object.entries(values)
      .map(([name, value]) => settingText(this.scenario(), name, value))
      .join(', ');
  }
}

function defaultsOf({ settings }: Scenario): SettingValues {
  return Object.fromEntries(
    Object.entries(settings).map(([name, { default: initial }]) => [name, initial]),
  );
}
