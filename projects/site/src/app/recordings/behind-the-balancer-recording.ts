import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/behind-the-balancer.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** Several servers with their defaults, made at build time by `tools/build-recordings.mjs`. */
export const BEHIND_THE_BALANCER_RECORDING = read.value;
