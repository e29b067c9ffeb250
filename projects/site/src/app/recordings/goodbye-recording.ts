import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/goodbye.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The run of "Goodbye" with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const GOODBYE_RECORDING = read.value;
