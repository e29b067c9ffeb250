// @ts-check
import { inRoot } from '../setup/root.mjs';
import { packFolder } from './pack-folder.mjs';

/**
 * Packs what the step `angular` has built.
 *
 * @param {string} folder - As `packFolder` takes it.
 */
export function packAngular(folder) {
  return packFolder(inRoot('dist/angular'), folder);
}
