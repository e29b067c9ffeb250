import type { TimeScale } from './time-scale';

/** Virtual milliseconds per real millisecond that the reader can choose from, slowest first; even steps on a log scale. */
export const PLAYBACK_SPEEDS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;

/** One of `PLAYBACK_SPEEDS`: any other would play, and the dock could not say it. */
export type PlaybackSpeed = (typeof PLAYBACK_SPEEDS)[number];

/** A speed as people write it: `1/20×`, `1×`, `50×`. */
export function speedLabel(speed: number): string {
  return speed < 1 ? `1/${Math.round(1 / speed)}×` : `${speed}×`;
}

/** Moves along a time scale. Pure: whoever owns the frames of the page calls `advance` with the time between two. */
export interface Playback {
  /**
   * Where playing gets to. Constant speed along the display, so a gap takes no longer than it looks.
   *
   * @param position - Display units of the scale.
   * @param realMs - Real milliseconds since the last call; nothing happens when it is not positive.
   * @param speed - Virtual milliseconds per real millisecond outside of gaps.
   * @returns The new position, at most `scale.length`.
   */
  advance(position: number, realMs: number, speed: number): number;
  /** Whether nothing is left to play. */
  isAtEnd(position: number): boolean;
}

/** Playback along `scale`. */
export function createPlayback(scale: TimeScale): Playback {
  return {
    advance: (position, realMs, speed) =>
      Math.min(scale.length, position + Math.max(realMs, 0) * speed * scale.rate),
    isAtEnd: (position) => position >= scale.length,
  };
}
