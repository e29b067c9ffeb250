import type { Recording } from '@wirelight/protocols';
import { metricsOf, type HostMetrics } from '@wirelight/simulator/core';
import { formatSize, formatTime } from '@wirelight/visuals';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import type { Comparison, ComparedPair } from '../../lab-parts/own-apis/comparison';
import { leftOutOf } from '../../lab-parts/own-apis/left-out';
import { RACERS } from './racers';

const words = OWN_APIS_WORDS.race;
const { compare } = OWN_APIS_WORDS;

/** Milliseconds up to which two delays count as one. */
const ALIKE = 2;

/** Who asks by a clock of its own: how late its news are, is decided by when it asks. */
const ASKS_BY_THE_CLOCK = 'short';

/** What is compared, and how it is said. */
const MEASURES: readonly (readonly [string, (metrics: HostMetrics) => string])[] = [
  [words.columns.requests, ({ requests }) => String(requests)],
  [words.columns.news, ({ news }) => String(news)],
  [words.columns.delay, ({ latencyMedian }) => timeOf(latencyMedian)],
  [words.columns.age, ({ stalenessMedian }) => timeOf(stalenessMedian)],
  [words.columns.payload, ({ payloadBytes }) => formatSize(payloadBytes)],
];

interface Compared {
  readonly host: string;
  readonly name: string;
  readonly virtual: HostMetrics | null;
  readonly real: HostMetrics;
  /** Why it did not run; `null` when it did. */
  readonly leftOut: string | null;
}

/**
 * Compares a race on the browser's own interfaces with as much of a virtual one.
 *
 * @param virtual - With the same settings; `null` when there is none.
 */
export function toRaceSideBySide(real: Recording, virtual: Recording | null): Comparison {
  const window = [0, real.duration] as const;
  const racers = RACERS.map(({ host, name }): Compared => ({
    host,
    name,
    virtual: virtual === null ? null : metricsOf(virtual, host, window),
    real: metricsOf(real, host, window),
    leftOut: leftOutOf(real, host),
  }));
  const rows = racers.map((racer) => ({
    name: racer.name,
    cells: [
      ...MEASURES.map(([, say]) => pair(racer, say, say)),
      pair(
        racer,
        ({ headerBytes }) => formatSize(headerBytes),
        () => compare.notMeasured,
      ),
    ],
  }));
  const columns = [...MEASURES.map(([column]) => column), words.columns.headers];
  return { columns, rows, remarks: remarksOn(racers) };
}

function pair(
  { virtual, real, leftOut }: Compared,
  sayVirtual: (metrics: HostMetrics) => string,
  sayReal: (metrics: HostMetrics) => string,
): ComparedPair {
  return {
    virtual: virtual === null ? null : sayVirtual(virtual),
    real: leftOut === null ? sayReal(real) : compare.notRun,
  };
}

function remarksOn(racers: readonly Compared[]): readonly string[] {
  const remarks = racers.flatMap(({ name, leftOut }) =>
    leftOut === null ? [] : [compare.leftOut(name, leftOut)],
  );
  const ran = racers.flatMap(({ host, name, real, virtual, leftOut }) =>
    leftOut === null && virtual !== null ? [{ host, name, real, virtual }] : [],
  );
  if (ran.length === 0) return [...remarks, compare.forked, words.headers];
  const delays = ran
    .map(({ host, name, real, virtual }) => ({
      host,
      name,
      real: real.latencyMedian,
      virtual: virtual.latencyMedian,
      by: real.latencyMedian - virtual.latencyMedian,
    }))
    .filter(({ by }) => Number.isFinite(by));
  const late = delays
    .filter(({ host }) => host !== ASKS_BY_THE_CLOCK)
    .sort((a, b) => b.by - a.by)[0];
  if (late !== undefined) {
    const isLater = late.by > ALIKE;
    remarks.push(isLater ? words.later(late.name, timeOf(late.by)) : words.asLate);
  }
  const asking = delays.find(({ host }) => host === ASKS_BY_THE_CLOCK);
  if (asking !== undefined && Math.abs(asking.by) > ALIKE) {
    remarks.push(words.asking(asking.name, timeOf(asking.real), timeOf(asking.virtual)));
  }
  const requests = differencesIn(ran, ({ requests: count }) => count);
  if (requests.length > 0) remarks.push(words.requests(requests));
  const news = differencesIn(ran, ({ news: count }) => count);
  if (news.length > 0) remarks.push(words.news(news));
  return [...remarks, words.headers];
}

function differencesIn(
  ran: readonly {
    readonly name: string;
    readonly real: HostMetrics;
    readonly virtual: HostMetrics;
  }[],
  count: (metrics: HostMetrics) => number,
): readonly string[] {
  return ran.flatMap(({ name, real, virtual }) =>
    count(real) === count(virtual) ? [] : [words.differ(name, count(real), count(virtual))],
  );
}

function timeOf(ms: number): string {
  return Number.isNaN(ms) ? compare.none : formatTime(Math.round(ms));
}
