// @ts-check
import { existsSync, watch } from 'node:fs';
import { runSteps } from './run-steps.mjs';

/** Editors save in several small writes; one rebuild is enough. */
const QUIET_MILLISECONDS = 150;

/**
 * Brings steps up to date again whenever something changes below one of the folders, one rebuild at a time.
 *
 * @param {readonly string[]} names - Steps.
 * @param {readonly string[]} folders - Absolute paths.
 * @param {(names: readonly string[]) => Promise<void>} [rebuild]
 * @returns {() => void} Stops watching.
 */
export function watchSteps(names, folders, rebuild = runSteps) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let isRunning = false;
  let isStale = false;
  const run = async () => {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = true;
    do {
      isStale = false;
      // A mistake in a file is said and waits for the next save.
      await rebuild(names).catch((error) =>
        console.error(error instanceof Error ? error.message : error),
      );
    } while (isStale);
    isRunning = false;
  };
  const watchers = folders
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true }, (_, file) => {
        if (file?.split(/[\\/]/).some((part) => part === 'generated' || part === 'dist')) return;
        clearTimeout(timer);
        timer = setTimeout(() => void run(), QUIET_MILLISECONDS);
      }),
    );
  return () => {
    clearTimeout(timer);
    watchers.forEach((watcher) => watcher.close());
  };
}
