import { fileURLToPath } from 'node:url';

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The same as `paths` in tsconfig.json: tests and stories run the sources, not what was built from them. */
export const SOURCES = {
  '@wirelight/protocols': inRoot('projects/protocols/src/public-api.ts'),
  '@wirelight/simulator/msw': inRoot('projects/simulator/src/msw/public-api.ts'),
  '@wirelight/simulator/register': inRoot('projects/simulator/src/msw/register.ts'),
  '@wirelight/simulator/node': inRoot('projects/simulator/src/node/public-api.ts'),
  '@wirelight/simulator/realm': inRoot('projects/simulator/src/realm/public-api.ts'),
  '@wirelight/simulator/scenarios': inRoot('projects/simulator/src/scenarios/scenarios.ts'),
  '@wirelight/simulator': inRoot('projects/simulator/src/public-api.ts'),
  '@wirelight/angular/client': inRoot('projects/angular/client/src/public-api.ts'),
  '@wirelight/angular/testing': inRoot('projects/angular/testing/src/public-api.ts'),
  '@wirelight/angular': inRoot('projects/angular/src/public-api.ts'),
  '@wirelight/visuals': inRoot('projects/visuals/src/public-api.ts'),
};
