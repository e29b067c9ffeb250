// @ts-check

/**
 * An application as `ng new` of one version of Angular makes it. Its package.json and package-lock.json are kept in
 * projects/angular/fixtures/apps/<name>; everything else the CLI that they install makes anew.
 *
 * @typedef {object} FreshApp
 * @property {string} name
 * @property {readonly string[]} options - Of `ng new`.
 * @property {boolean} [hasModules] - Whether it is made of NgModules.
 * @property {boolean} [isRendered] - Whether a server renders it.
 * @property {boolean} [hasZone] - Whether it loads zone.js.
 * @property {boolean} [hasKarma] - Whether `ng test` runs in a browser, by way of Karma.
 */

/** @type {readonly FreshApp[]} */
export const FRESH_APPS = [
  { name: 'angular-20', options: [], hasZone: true, hasKarma: true },
  { name: 'angular-21-modules', options: ['--standalone=false'], hasModules: true },
  { name: 'angular-22-ssr', options: ['--ssr'], isRendered: true },
];
