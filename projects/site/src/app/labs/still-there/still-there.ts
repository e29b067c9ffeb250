import { Component, computed, input } from '@angular/core';
import { FROZEN_TAB } from '@wirelight/simulator/scenarios/frozen-tab/scenario';
import { HOW_FAR_AWAY } from '@wirelight/simulator/scenarios/how-far-away/scenario';
import { STILL_THERE } from '@wirelight/simulator/scenarios/still-there/scenario';
import { TWO_HEARTBEATS } from '@wirelight/simulator/scenarios/two-heartbeats/scenario';
import { formatTime } from '@wirelight/visuals';
import { LaneChart } from '@wirelight/visuals/lane-chart';
import { Timers } from '@wirelight/visuals/timers';
import type { Doc } from '../../docs/doc';
import { STILL_THERE_WORDS } from '../../words/still-there-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { WhenSeen } from '../../lab-parts/seen/when-seen';
import type { LabView } from '../../lab-parts/views/lab-views';
import { faultsOf, findingsOf, type FindingSource } from './findings.view';
import { measurementsOf, toBeatsLane, toLatencyLane, valueAt } from './lanes.view';

/** How the programs of each scenario say that the other side is gone. */
const SOURCES: Readonly<Record<string, readonly FindingSource[]>> = {
  [STILL_THERE.id]: [
    { host: 'server', starts: 'protocol 3: ping timeout' },
    { host: 'server', starts: 'protocol 4: ping timeout' },
    { host: 'four', starts: 'disconnect: ' },
    { host: 'three', starts: 'disconnect: ' },
  ],
  [FROZEN_TAB.id]: [
    { host: 'server', starts: 'ping timeout' },
    { host: 'client', starts: 'disconnect: ' },
  ],
  [TWO_HEARTBEATS.id]: [
    { host: 'resets', starts: 'no answer' },
    { host: 'counts', starts: 'three beats' },
  ],
};

/** The lab "Still there?": heartbeats, who notices first, and how far away the other side is. */
@Component({
  selector: 'site-still-there',
  imports: [LabFrame, LaneChart, Timers, WhenSeen],
  templateUrl: './still-there.html',
  styleUrl: './still-there.css',
})
export class StillThere {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = STILL_THERE_WORDS;
  protected readonly views: readonly LabView[] = ['sequence', 'log', 'entry'];
  protected readonly lab = new Lab(
    { scenario: STILL_THERE },
    { scenario: FROZEN_TAB },
    { scenario: TWO_HEARTBEATS },
    { scenario: HOW_FAR_AWAY },
  );
  private readonly id = computed(() => this.lab.session.scenario().id);
  private readonly recording = this.lab.session.recording;
  private readonly cursor = this.lab.session.cursor;

  protected readonly sources = computed(() => SOURCES[this.id()] ?? null);
  protected readonly fault = computed(() => {
    const { noFault, fault, pastFault } = this.words.findings;
    const last = faultsOf(this.recording(), this.cursor().index).at(-1);
    if (last === undefined) return noFault;
    const since = formatTime(last.since.at);
    return last.until === null ? fault(since) : pastFault(since, formatTime(last.until.at));
  });
  protected readonly findings = computed(() =>
    findingsOf(this.recording(), this.cursor().index, this.sources() ?? []).map(
      ({ note, after, timer }) => ({
        seq: note.seq,
        who: note.from,
        says: note.text,
        at: formatTime(note.at),
        after: formatTime(after),
        why:
          timer === null
            ? this.words.findings.told
            : this.words.findings.timer(timer.name, formatTime(timer.delay)),
      }),
    ),
  );

  protected readonly first = computed(() => {
    const [first] = this.findings();
    const { nobody } = this.words.findings;
    return first === undefined ? nobody : this.words.findings.first(first.who, first.after);
  });

  protected readonly chart = computed(() => {
    const recording = this.recording();
    if (this.id() === HOW_FAR_AWAY.id) {
      const { title, label } = this.words.latency;
      const hosts = ['polling', 'websocket', 'climbing'];
      const all = hosts.map((host) => measurementsOf(recording, host));
      const lanes = hosts.map((host, index) => toLatencyLane(host, all[index] ?? []));
      const textAt = (at: number): readonly string[] =>
        all.map((one) => {
          const last = one.filter((measurement) => measurement.at <= at).at(-1);
          return last === undefined
            ? this.words.latency.none
            : this.words.latency.by(last.transport, formatTime(last.latency));
        });
      return { title, label, lanes, textAt };
    }
    if (this.id() !== TWO_HEARTBEATS.id) return null;
    const { title, label } = this.words.beats;
    const lanes = ['resets', 'counts'].map((host) => toBeatsLane(recording, host));
    const textAt = (at: number): readonly string[] =>
      lanes.map((lane) => this.words.beats.open(valueAt(lane, at)));
    return { title, label, lanes, textAt };
  });
  protected readonly texts = computed(() => this.chart()?.textAt(this.cursor().at) ?? []);
}
