import type { Recording } from '@wirelight/protocols';
import { quantile, type HostMetrics } from '@wirelight/simulator/core';
import { formatSize, formatTime } from '@wirelight/visuals';
import { type Meter, type MeterRow } from '@wirelight/visuals/meters';
import { RACE_WORDS } from '../../words/race-words';
import { raceNumbersAt, type RacerNumbers } from './race-numbers';

const words = RACE_WORDS.meters;

/** What every transport has cost and brought at a moment of a run, number by number. */
export function toRaceMeters(recording: Recording, at: number): readonly Meter[] {
  const lively = raceNumbersAt(recording, at);
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
    { id: 'silence', ...words.silence, parts: [], rows: lively.map(toSilenceRow) },
  ];
  if (lively.every(({ said }) => said.length === 0)) return meters;
  const rows = lively.map(({ name, said }) => ({
    name,
    ...timed(quantile(said, 0.5), quantile(said, 0.95)),
  }));
  return [...meters, { id: 'said', ...words.said, parts: words.delay.parts, rows }];
}

function toSilenceRow({ name, silencePerHour }: RacerNumbers): MeterRow {
  const { values, text } = sized(silencePerHour);
  const isKnown = !Number.isNaN(silencePerHour);
  return { name, values, text: isKnown ? words.silence.text(text) : text };
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
