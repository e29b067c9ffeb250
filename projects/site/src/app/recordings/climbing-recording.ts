import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/climbing-to-websocket.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The first lab's run with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const CLIMBING_RECORDING = read.value;
