import type { TimeSource } from '../clock/time-source.js';
import type { Random } from '../random/random.js';
import type { Recorder } from '../recorder/recorder.js';
import type { Conditions } from './conditions.js';

/** What connections need of the network they run through. */
export interface Wire {
  readonly clock: TimeSource;
  readonly recorder: Recorder;
  readonly conditions: Conditions;
  /** Chance of jitter and loss, apart from that of the programs; default one with seed 1. */
  readonly chance?: Random;
}
