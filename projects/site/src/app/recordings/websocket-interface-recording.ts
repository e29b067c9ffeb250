import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/the-websocket-interface.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The run of "The WebSocket interface" with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const WEBSOCKET_INTERFACE_RECORDING = read.value;
