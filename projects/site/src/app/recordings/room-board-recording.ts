import { recordingFromJson } from '@wirelight/protocols';
import json from '../../generated/recordings/room-board.json';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;

/** The board of rooms with its defaults, made at build time by `tools/build-recordings.mjs`. */
export const ROOM_BOARD_RECORDING = read.value;
