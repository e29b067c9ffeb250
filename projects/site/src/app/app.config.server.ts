import { mergeApplicationConfig, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { APP_CONFIG } from './app.config';
import { SERVER_ROUTES } from './app.routes.server';

/** What the site needs while its pages are rendered at build time. */
export const SERVER_CONFIG: ApplicationConfig = mergeApplicationConfig(APP_CONFIG, {
  providers: [provideServerRendering(withRoutes(SERVER_ROUTES))],
});
