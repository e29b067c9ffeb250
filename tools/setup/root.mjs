// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * An absolute path inside the repository.
 *
 * @param {...string} parts - Path relative to the repository's folder.
 */
export const inRoot = (...parts) => path.join(root, ...parts);
