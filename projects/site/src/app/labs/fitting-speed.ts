import type { Recording } from '@wirelight/protocols';
import { createTimeScale, PLAYBACK_SPEEDS } from '@wirelight/visuals';

/** Real milliseconds that playing a whole run should take. */
const WANTED = 25_000;

/**
 * The speed at which a run plays in about the time that a reader has.
 *
 * @returns Virtual milliseconds per real one, one of those that the dock offers.
 */
export function fittingSpeed(recording: Recording): number {
  const { length, rate } = createTimeScale(recording);
  const speed = length / rate / WANTED;
  return PLAYBACK_SPEEDS.find((one) => one >= speed) ?? PLAYBACK_SPEEDS.at(-1) ?? 1;
}
