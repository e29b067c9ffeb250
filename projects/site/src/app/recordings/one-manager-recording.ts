import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/one-manager.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The calls of `io()` with their defaults, made at build time by `tools/build-recordings.mjs`. */
export const ONE_MANAGER_RECORDING = read.value;
