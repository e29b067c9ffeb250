import type { Recording } from '@wirelight/protocols';
import { newsOf } from '@wirelight/simulator/core';
import { formatTime } from '@wirelight/visuals';
import { RACE_WORDS } from '../../words/race-words';
import { RACERS } from './racers';

/** One piece of news on its way to everybody. */
export interface ArrivalRow {
  readonly id: string;
  /** When it was made. */
  readonly made: string;
  /** How long later each of `RACERS` had it. */
  readonly delays: readonly string[];
}

/** The news of a run and when they came, to be asked for any moment. */
export interface RaceArrivals {
  /** @param count - Rows at most; the newest first. */
  rowsAt(at: number, count: number): readonly ArrivalRow[];
}

/** Takes the news out of a run: what the chart draws, as a table. */
export function toRaceArrivals(recording: Recording): RaceArrivals {
  const news = RACERS.map(({ host }) => newsOf(recording, host));
  return {
    rowsAt: (at, count) => {
      const made = (news[0] ?? []).filter((one) => one.made <= at);
      const first = Math.max(made.length - count, 0);
      return made
        .slice(first)
        .map((one, index) => ({
          id: one.id,
          made: formatTime(one.made),
          delays: news.map((own) => {
            const got = own[first + index]?.got ?? null;
            const isHere = got !== null && got <= at;
            return isHere ? formatTime(got - one.made) : RACE_WORDS.arrivals.missing;
          }),
        }))
        .reverse();
    },
  };
}
