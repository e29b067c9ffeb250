// @ts-check
import { createHash } from 'node:crypto';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, link?: boolean}} LockEntry
 * @typedef {{packages?: Record<string, LockEntry>}} Lockfile
 */

/**
 * What `node_modules/.wirelight-stamp` must contain for the installed packages to be the ones of the lock file.
 *
 * @param {string} lockText - The text of package-lock.json.
 * @param {string} platform - For example `linux-x64`: another platform needs other optional packages.
 * @returns {string} A hexadecimal SHA-256.
 */
export function installStamp(lockText, platform) {
  return createHash('sha256').update(lockText).update('\0').update(platform).digest('hex');
}

/**
 * Whether npm's own record of what it installed agrees with the lock file, so that a person who ran `npm ci`
 * by hand does not wait for it twice.
 *
 * @param {Lockfile} lock - package-lock.json.
 * @param {Lockfile} installed - node_modules/.package-lock.json.
 */
export function isInstalled(lock, installed) {
  const present = installed.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([location, wanted]) => {
    if (location === '') return true;
    const found = present[location];
    // Optional packages of other platforms are in the lock file and never on the disk.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}
