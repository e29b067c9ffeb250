import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/same-news.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The race of the transports with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const SAME_NEWS_RECORDING = read.value;
