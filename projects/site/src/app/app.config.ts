import type { ApplicationConfig } from '@angular/core';
import { provideClientHydration, withNoHttpTransferCache } from '@angular/platform-browser';
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
    // Nothing is fetched over HTTP while rendering, so there is no cache to hand over.
    // Events before hydration are replayed: that comes with incremental hydration, which is the default.
    provideClientHydration(withNoHttpTransferCache()),
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
