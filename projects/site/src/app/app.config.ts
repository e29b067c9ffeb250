import {
  type ApplicationConfig,
  ɵwithDomHydration as withDomHydration,
  ɵwithIncrementalHydration as withIncrementalHydration,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  UrlSerializer,
  withComponentInputBinding,
  withEnabledBlockingInitialNavigation,
  withInMemoryScrolling,
} from '@angular/router';
import { ROUTES } from './app.routes';
import { PageMeta } from './shell/page-meta';
import { TolerantUrlSerializer } from './shell/tolerant-url-serializer';

/** What the site needs in the tab. */
export const APP_CONFIG: ApplicationConfig = {
  providers: [
    // What provideClientHydration() gives, without its cache of HTTP answers: nothing is fetched while rendering, and it brings the
    // HTTP client into the home page's scripts. Events before hydration are replayed: that comes with incremental hydration.
    withDomHydration(),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- no longer needed in provideClientHydration(), which is not used
    withIncrementalHydration(),
    provideRouter(
      ROUTES,
      withComponentInputBinding(),
      // The pre-rendered page stays on screen until its route has loaded.
      withEnabledBlockingInitialNavigation(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: UrlSerializer, useClass: TolerantUrlSerializer },
    { provide: TitleStrategy, useExisting: PageMeta },
  ],
};
