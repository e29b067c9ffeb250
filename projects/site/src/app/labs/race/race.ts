import { Component, computed, input } from '@angular/core';
import { SAME_NEWS } from '@wirelight/simulator/scenarios/same-news/scenario';
import { SIX_AT_A_TIME } from '@wirelight/simulator/scenarios/six-at-a-time/scenario';
import { formatTime } from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { SAME_NEWS_RECORDING } from '../../recordings/same-news-recording';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import { RACE_WORDS } from '../../words/race-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { OwnApis } from '../../lab-parts/own-apis/own-apis';
import { OwnApisComparison } from '../../lab-parts/own-apis/own-apis-comparison';
import { OwnApisPanel } from '../../lab-parts/own-apis/own-apis-panel';
import { WhenSeen } from '../../lab-parts/seen/when-seen';
import { RaceBalanceTable } from './race-balance-table';
import { RaceChart } from './race-chart';
import { RaceComparison } from './race-comparison';
import { toRaceSideBySide } from './race-side-by-side';
import { NEWS_UNTIL } from './racers';

/** Sequences of six clients are wide; the chart shows them all. */
const VIEWS = ['log', 'entry', 'sequence'] as const;

/** Real milliseconds of a run on the browser's own interfaces. */
const REAL_DURATION = 10_000;

/** The lab "Race": the same news over six transports, side by side, and what it costs each; and beside it what waits for what in one browser. */
@Component({
  selector: 'site-race',
  imports: [
    LabFrame,
    OwnApisComparison,
    OwnApisPanel,
    RaceBalanceTable,
    RaceChart,
    RaceComparison,
    WhenSeen,
  ],
  templateUrl: './race.html',
  styleUrl: './race.css',
})
export class Race {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = RACE_WORDS;
  protected readonly views = VIEWS;
  protected readonly until = formatTime(NEWS_UNTIL);
  protected readonly lab = new Lab(
    {
      scenario: SAME_NEWS,
      label: RACE_WORDS.variants.race,
      recording: SAME_NEWS_RECORDING,
      // A piece of news every second and a half.
      speed: 2,
    },
    { scenario: SIX_AT_A_TIME, label: RACE_WORDS.variants.six, speed: 0.2 },
  );
  protected readonly own = new OwnApis(this.lab, REAL_DURATION);
  protected readonly compareWords = OWN_APIS_WORDS.race;
  protected readonly sideBySide = computed(() => {
    const result = this.own.result();
    if (result === null || !this.lab.session.isElsewhere()) return null;
    return toRaceSideBySide(result.real, this.own.virtual());
  });
  protected readonly isRace = computed(() => this.lab.session.scenario().id === SAME_NEWS.id);
}
