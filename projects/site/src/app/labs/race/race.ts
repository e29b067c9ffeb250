import { Component, computed, input, signal } from '@angular/core';
import { SAME_NEWS } from '@wirelight/simulator/scenarios/same-news/scenario';
import { SIX_AT_A_TIME } from '@wirelight/simulator/scenarios/six-at-a-time/scenario';
import { ChoiceSetting, formatTime, LaneChart, Meters } from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { SAME_NEWS_RECORDING } from '../../recordings/same-news-recording';
import { RACE_WORDS } from '../../words/race-words';
import { Lab } from '../frame/lab';
import { LabFrame } from '../frame/lab-frame';
import { RaceArrivalsTable } from './race-arrivals-table';
import { RaceBalanceTable } from './race-balance-table';
import { toRaceLanes } from './race-lanes';
import { toRaceMeters } from './race-meters';
import { NEWS_UNTIL } from './racers';
import { toSixMeters } from './six-meters';

/** Sequences of six clients are wide; the chart shows them all. */
const VIEWS = ['log', 'entry', 'sequence'] as const;

/** Virtual milliseconds that the chart shows, by the reader's choice. */
const SPANS = { run: Number.POSITIVE_INFINITY, wide: 20_000, near: 2000 } as const;

/** The lab "Race": the same news over six transports, side by side, and what it costs each; and beside it what waits for what in one browser. */
@Component({
  selector: 'site-race',
  imports: [ChoiceSetting, LabFrame, LaneChart, Meters, RaceArrivalsTable, RaceBalanceTable],
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
      // A piece of news every second.
      speed: 3,
    },
    { scenario: SIX_AT_A_TIME, label: RACE_WORDS.variants.six, speed: 0.25 },
  );
  protected readonly isRace = computed(() => this.lab.session.scenario().id === SAME_NEWS.id);
  protected readonly spans = { options: Object.keys(SPANS) };
  protected readonly span = signal('run');
  protected readonly spanMs = computed(() =>
    this.span() in SPANS ? SPANS[this.span() as keyof typeof SPANS] : SPANS.run,
  );

  private readonly at = computed(() => this.lab.session.cursor().at);
  protected readonly chart = computed(() => toRaceLanes(this.lab.session.recording()));
  protected readonly texts = computed(() => this.chart().textsAt(this.at()));
  protected readonly sixMeters = computed(() =>
    toSixMeters(this.lab.session.recording(), this.at()),
  );
  protected readonly meters = computed(() => toRaceMeters(this.lab.session.recording(), this.at()));
}
