import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the source of each entry point is, by what follows `@wirelight/`. */
const ENTRIES = {
  protocols: 'protocols/src/public-api.ts',
  'protocols/explain': 'protocols/src/explain/public-api.ts',
  simulator: 'simulator/src/public-api.ts',
  'simulator/core': 'simulator/src/core/public-api.ts',
  'simulator/msw': 'simulator/src/msw/public-api.ts',
  'simulator/node': 'simulator/src/node/public-api.ts',
  'simulator/realm': 'simulator/src/realm/public-api.ts',
  'simulator/register': 'simulator/src/msw/register.ts',
  'simulator/scenarios': 'simulator/src/scenarios/scenarios.ts',
  'simulator/scenarios/(.+)': 'simulator/src/scenarios/$1.ts',
  angular: 'angular/src/public-api.ts',
  'angular/client': 'angular/client/src/public-api.ts',
  'angular/testing': 'angular/testing/src/public-api.ts',
  visuals: 'visuals/src/public-api.ts',
  'visuals/(.+)': 'visuals/src/$1/public-api.ts',
};

/** The same as `paths` in tsconfig.json: tests and stories run the sources, not what was built from them. */
export const SOURCES: Alias[] = Object.entries(ENTRIES).map(([entry, source]) => ({
  find: new RegExp(`^@wirelight/${entry}$`),
  replacement: inRoot(`projects/${source}`),
}));
