import { formatTime } from '../format/format-time';

/** Words for the present moment, for eyes and for screen readers. */
export interface DockView {
  /** `at 123.4 ms`. */
  readonly time: string;
  /** `12 of 58`. */
  readonly position: string;
  /** What the scrubber says: `entry 12 of 58, at 123.4 ms: ping`. */
  readonly valueText: string;
  readonly canStepBack: boolean;
  readonly canStepForward: boolean;
}

/**
 * @param index - Entries that have happened.
 * @param count - Entries of the recording.
 * @param at - Virtual milliseconds.
 * @param label - What the last entry says; may be empty.
 */
export function toDockView(index: number, count: number, at: number, label: string): DockView {
  const time = `at ${formatTime(at)}`;
  return {
    time,
    position: `${index} of ${count}`,
    valueText: `entry ${index} of ${count}, ${time}${label === '' ? '' : `: ${label}`}`,
    canStepBack: index > 0,
    canStepForward: index < count,
  };
}
