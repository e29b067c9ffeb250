import type { Recording } from '@wirelight/protocols';
import type { HostMetrics, SettingValues } from '@wirelight/simulator';
import { formatSize, formatTime } from '@wirelight/visuals';
import { RACE_WORDS } from '../../words/race-words';
import type { SourcedWords } from '../../words/race.en';
import { raceNumbersAt } from './race-numbers';

/** What speaks for a transport and what against it. */
export interface BalanceRow {
  readonly name: string;
  /** Sentences with numbers of this run. */
  readonly advantages: readonly string[];
  readonly drawbacks: readonly string[];
  /** What no run can measure. */
  readonly notMeasured: readonly SourcedWords[];
}

/** Up to this many times the bytes of the cheapest count as cheap too. */
const CHEAP = 2;
/** Up to this many latencies count as one. */
const QUICK = 1.5;
/** Bytes an hour; a ping and its pong every 25 seconds are 1.4 kB. */
const LITTLE = 10_000;

const words = RACE_WORDS.balance;

/**
 * Weighs the transports against each other, with the numbers of a run up to a moment. A number that is not known yet
 * says nothing.
 *
 * @param settings - The settings of the run: how long one way of the network is.
 */
export function toBalanceRows(
  recording: Recording,
  at: number,
  settings: SettingValues,
): readonly BalanceRow[] {
  const racers = raceNumbersAt(recording, at).map((numbers) => ({
    ...numbers,
    perNews: numbers.metrics.bytes / numbers.metrics.news,
  }));
  const cheapest = Math.min(...racers.map(({ perNews }) => perNews).filter(Number.isFinite));
  return racers.map(({ host, name, metrics, perNews, silencePerHour: silence, said }) => {
    const advantages: string[] = [];
    const drawbacks: string[] = [];
    const say = (isAdvantage: boolean, sentence: string): void => {
      (isAdvantage ? advantages : drawbacks).push(sentence);
    };
    if (metrics.news > 0) {
      weighDelay(metrics, Number(settings['latency']), say);
      weighBytes(metrics, perNews, cheapest, say);
    }
    if (silence === 0) say(true, words.silenceFree);
    else if (silence > 0) say(silence <= LITTLE, words.silence(formatSize(Math.round(silence))));
    if (said.length > 0) {
      const most = metrics.connectionsMost;
      // Socket.IO holds more while it climbs; what counts is how what the page says travels.
      const isOwn = metrics.frames > 0;
      say(isOwn, isOwn ? words.oneConnection : words.moreConnections(most));
    }
    return { name, advantages, drawbacks, notMeasured: RACE_WORDS.notMeasured[host] ?? [] };
  });
}

type Say = (isAdvantage: boolean, sentence: string) => void;

function weighDelay({ latencyMedian, latencyP95 }: HostMetrics, latency: number, say: Say): void {
  const [median, most] = [latencyMedian, latencyP95].map((ms) => formatTime(Math.round(ms)));
  const isQuick = latencyMedian <= latency * QUICK;
  say(isQuick, isQuick ? words.quick(median ?? '') : words.slow(median ?? '', most ?? ''));
}

function weighBytes(metrics: HostMetrics, perNews: number, cheapest: number, say: Say): void {
  const { requests, news, headerBytes, bytes } = metrics;
  const size = formatSize(Math.round(perNews));
  if (perNews === cheapest) say(true, words.cheapest(size));
  else if (perNews <= cheapest * CHEAP) say(true, words.cheap(size));
  else say(false, words.dear((perNews / cheapest).toFixed(1), size));
  if (headerBytes > bytes / 2) say(false, words.headers(((headerBytes / bytes) * 100).toFixed(0)));
  say(requests === 1, requests === 1 ? words.oneRequest : words.requests(requests, news));
}
