import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/poisoned-cache.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The attack on the cache with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const POISONED_CACHE_RECORDING = read.value;
