import type { Recording } from '@wirelight/protocols';
import { metricsOf, type HostMetrics } from '@wirelight/simulator/core';
import { livelyUntil, RACERS, silenceUntil, type Racer } from './racers';
import { saidDelays } from './said-delays';

/** The numbers of one who gets the news, at a moment. */
export interface RacerNumbers extends Racer {
  /** Of the time with news. */
  readonly metrics: HostMetrics;
  /** Bytes an hour in silence, by the part of it that has happened; `NaN` before it begins. */
  readonly silencePerHour: number;
  /** Virtual milliseconds from said to heard, for everything that the page said. */
  readonly said: readonly number[];
}

const last = new WeakMap<
  Recording,
  { readonly at: number; readonly numbers: readonly RacerNumbers[] }
>();

/**
 * What every transport has cost and brought at a moment of a run, in the order of `RACERS`. The last answer is kept,
 * because several parts of the page ask for the same moment.
 *
 * @param at - Virtual milliseconds.
 */
export function raceNumbersAt(recording: Recording, at: number): readonly RacerNumbers[] {
  const kept = last.get(recording);
  if (kept?.at === at) return kept.numbers;
  const until = livelyUntil(at);
  const silence = silenceUntil(at);
  const numbers = RACERS.map((racer) => ({
    ...racer,
    metrics: metricsOf(recording, racer.host, [0, until]),
    silencePerHour:
      silence === null ? Number.NaN : metricsOf(recording, racer.host, silence).bytesPerHour,
    said: saidDelays(recording, racer.host, until),
  }));
  last.set(recording, { at, numbers });
  return numbers;
}
