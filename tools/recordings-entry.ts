/** What `build-recordings.mjs` needs, in one module. */
export { recordingToJson } from '@wirelight/protocols';
export { runRequest } from '@wirelight/simulator/realm';
export { PROGRAMS } from '../projects/simulator/src/scenarios/programs.js';
