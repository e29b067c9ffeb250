import type { Recording } from '@wirelight/protocols';
import { createTimeScale, PLAYBACK_SPEEDS, type PlaybackSpeed } from '@wirelight/visuals';

/** Real milliseconds that playing a whole run should take. */
const WANTED = 25_000;

/**
 * The speed at which a run plays in about the time that a reader has.
 *
 * @returns Virtual milliseconds per real one, one of those that the dock offers.
 */
export function fittingSpeed(recording: Recording): PlaybackSpeed {
  const { length, rate } = createTimeScale(recording);
  const speed = length / rate / WANTED;
  return PLAYBACK_SPEEDS.find((one) => one >= speed) ?? 100;
}
