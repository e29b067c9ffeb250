import type { Recording } from '@wirelight/protocols';
import { newsOf, stalenessOver, type Stretch } from '@wirelight/simulator/core';
import { formatTime } from '@wirelight/visuals';
import { type ChartLane } from '@wirelight/visuals/lane-chart';
import { messageTimes } from '../../lab-parts/lanes/message-times';
import { RACE_WORDS } from '../../words/race-words';
import { RACERS } from './racers';

/** Everything of a run that the chart draws; nothing of it depends on the cursor. */
export interface RaceLanes {
  readonly lanes: readonly ChartLane[];
  /** What each lane says at a moment: whether it is up to date, and how much news it has. */
  textsAt(at: number): readonly string[];
}

/** One lane for every transport: how old what it knows is, and when it sent and received something. */
export function toRaceLanes(recording: Recording): RaceLanes {
  const { duration } = recording;
  const racers = RACERS.map(({ host, name }) => {
    const news = newsOf(recording, host);
    const stretches = stalenessOver(news, duration);
    const lane: ChartLane = {
      name,
      line: stretches.flatMap(({ at, length, from, to }) => [
        { at, value: from },
        { at: at + length, value: to },
      ]),
      ...messageTimes(recording, host, ['http', 'websocket']),
    };
    const got = news.flatMap((one) => (one.got === null ? [] : [one.got])).sort((a, b) => a - b);
    return { lane, stretches, got };
  });
  return {
    lanes: racers.map(({ lane }) => lane),
    textsAt: (at) =>
      racers.map(({ stretches, got }) => {
        const age = ageAt(stretches, at);
        const count = got.filter((one) => one <= at).length;
        const state = age === 0 ? words.upToDate : words.behind(formatTime(Math.round(age)));
        return `${state}, ${words.news(count)}`;
      }),
  };
}

const words = RACE_WORDS.chart;

function ageAt(stretches: readonly Stretch[], at: number): number {
  const now = stretches.filter((one) => one.at <= at).at(-1);
  return now === undefined || now.to === 0 ? 0 : Math.min(now.from + at - now.at, now.to);
}
