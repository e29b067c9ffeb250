import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Every page is a file, made at build time. */
export const SERVER_ROUTES: ServerRoute[] = [{ path: '**', renderMode: RenderMode.Prerender }];
