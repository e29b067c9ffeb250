import type { Recording } from '@wirelight/protocols';
import { metricsOf } from '@wirelight/simulator/core';
import { formatSize, formatTime } from '@wirelight/visuals';
import { type Meter, type MeterRow } from '@wirelight/visuals/meters';
import { RACE_WORDS } from '../../words/race-words';

const words = RACE_WORDS.six;

/** Notes of the pages: when each asks, and when it has all that it asked for. */
const PAGES = [
  { host: 'tabs', asks: 'asks', has: /^is answered$/, answers: 1 },
  { host: 'files', asks: 'loads 12 files', has: /^has file /, answers: 12 },
] as const;

/** What two pages wait for, and what it costs them, at a moment of a run of the scenario "Six at a time". */
export function toSixMeters(recording: Recording, at: number): readonly Meter[] {
  const rowsOf = (
    toRow: (page: (typeof PAGES)[number]) => Omit<MeterRow, 'name'>,
  ): readonly MeterRow[] =>
    PAGES.map((page) => ({ name: words.rows[page.host] ?? page.host, ...toRow(page) }));
  return [
    { id: 'waiting', ...words.waiting, rows: rowsOf((page) => waitingOf(recording, page, at)) },
    {
      id: 'connections',
      ...words.connections,
      parts: [],
      rows: rowsOf(({ host }) => {
        const { connections } = metricsOf(recording, host, [0, at]);
        return { values: [connections], text: String(connections) };
      }),
    },
    {
      id: 'headers',
      ...words.headers,
      parts: [],
      rows: rowsOf(({ host }) => {
        const { headerBytes } = metricsOf(recording, host, [0, at]);
        return { values: [headerBytes], text: formatSize(headerBytes) };
      }),
    },
  ];
}

function waitingOf(
  { entries }: Recording,
  { host, asks, has, answers }: (typeof PAGES)[number],
  at: number,
): Omit<MeterRow, 'name'> {
  const notes = entries.filter((one) => one.kind === 'note' && one.from === host && one.at <= at);
  const asked = notes.find(({ text }) => text === asks);
  if (asked === undefined) return { values: [0, 0], text: RACE_WORDS.meters.none };
  const got = notes.filter(({ text }) => has.test(text));
  const last = got.length >= answers ? got.at(-1) : undefined;
  const waited = (last?.at ?? at) - asked.at;
  const values = last === undefined ? [0, waited] : [waited, 0];
  return { values, text: formatTime(Math.round(waited)) };
}
