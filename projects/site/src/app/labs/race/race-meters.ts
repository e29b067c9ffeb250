import type { Recording } from '@wirelight/protocols';
import { metricsOf, quantile, type HostMetrics } from '@wirelight/simulator';
import { formatSize, formatTime, type Meter, type MeterRow } from '@wirelight/visuals';
import { RACE_WORDS } from '../../words/race-words';
import { livelyUntil, RACERS, silenceUntil } from './racers';
import { saidDelays } from './said-delays';

const words = RACE_WORDS.meters;

/** What every transport has cost and brought at a moment of a run, number by number. */
export function toRaceMeters(recording: Recording, at: number): readonly Meter[] {
  const until = livelyUntil(at);
  const lively = RACERS.map(({ host, name }) => ({
    name,
    host,
    metrics: metricsOf(recording, host, [0, until]),
  }));
  const rowsOf = (toRow: (metrics: HostMetrics) => Omit<MeterRow, 'name'>): readonly MeterRow[] =>
    lively.map(({ name, metrics }) => ({ name, ...toRow(metrics) }));
  const meters: Meter[] = [
    {
      id: 'bytes',
      ...words.bytes,
      rows: rowsOf(({ headerBytes, payloadBytes, bytes }) => ({
        values: [headerBytes, payloadBytes],
        text: formatSize(bytes),
      })),
    },
    {
      id: 'per-news',
      ...words.perNews,
      parts: [],
      rows: rowsOf(({ bytes, news }) => sized(bytes / news)),
    },
    {
      id: 'requests',
      ...words.requests,
      parts: [],
      rows: rowsOf(({ requests }) => ({ values: [requests], text: String(requests) })),
    },
    {
      id: 'delay',
      ...words.delay,
      rows: rowsOf(({ latencyMedian, latencyP95 }) => timed(latencyMedian, latencyP95)),
    },
    {
      id: 'staleness',
      ...words.staleness,
      rows: rowsOf(({ stalenessMedian, stalenessP95 }) => timed(stalenessMedian, stalenessP95)),
    },
    {
      id: 'connections',
      ...words.connections,
      parts: [],
      rows: rowsOf(({ connectionsHeld, connectionsMost }) => ({
        values: [connectionsHeld],
        text: words.connections.text(connectionsHeld.toFixed(1), connectionsMost),
      })),
    },
    { id: 'silence', ...words.silence, parts: [], rows: silenceRows(recording, at) },
  ];
  const said = lively.map(({ host }) => saidDelays(recording, host, until));
  if (said.every((delays) => delays.length === 0)) return meters;
  const rows = lively.map(({ name }, index) => {
    const delays = said[index] ?? [];
    return { name, ...timed(quantile(delays, 0.5), quantile(delays, 0.95)) };
  });
  return [...meters, { id: 'said', ...words.said, parts: words.delay.parts, rows }];
}

/** Bytes an hour in silence, by the part of it that has happened. */
export function silencePerHour(recording: Recording, host: string, at: number): number {
  const silence = silenceUntil(at);
  return silence === null ? Number.NaN : metricsOf(recording, host, silence).bytesPerHour;
}

function silenceRows(recording: Recording, at: number): readonly MeterRow[] {
  return RACERS.map(({ host, name }) => {
    const bytes = silencePerHour(recording, host, at);
    const { values, text } = sized(bytes);
    return { name, values, text: Number.isNaN(bytes) ? text : words.silence.text(text) };
  });
}

function sized(bytes: number): Omit<MeterRow, 'name'> {
  const isKnown = Number.isFinite(bytes);
  return {
    values: [isKnown ? bytes : Number.NaN],
    text: isKnown ? formatSize(Math.round(bytes)) : words.none,
  };
}

/** The median, and behind it what there is up to the 95th of 100. */
function timed(median: number, most: number): Omit<MeterRow, 'name'> {
  if (Number.isNaN(median)) return { values: [Number.NaN, Number.NaN], text: words.none };
  return {
    values: [median, Math.max(most - median, 0)],
    text: words.delay.text(formatTime(Math.round(median)), formatTime(Math.round(most))),
  };
}
