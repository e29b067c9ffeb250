// An entry of its own: a bundler keeps modules of one entry in one chunk, and every page that reads a frame would load all of this.
export { readFile, type FileContent } from '../file/read-file.js';
export { isCapture } from './capture/read-capture.js';
export { explain, MAX_EXPLAINED } from './explain.js';
export type { Explanation, Guess, InputForm, InputKind } from './explanation.js';
