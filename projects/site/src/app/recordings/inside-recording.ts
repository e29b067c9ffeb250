import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/inside-the-server.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** "Inside the server" with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const INSIDE_RECORDING = read.value;
