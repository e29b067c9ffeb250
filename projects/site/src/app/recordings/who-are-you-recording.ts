import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/who-are-you.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The ways to say who one is, with the defaults, made at build time by `tools/build-recordings.mjs`. */
export const WHO_ARE_YOU_RECORDING = read.value;
