import { type Injector, PLATFORM_ID } from '@angular/core';

/** Set by `@angular/platform-server` at run time, and by the CLI when it bundles for a server. */
declare const ngServerMode: boolean | undefined;

/**
 * Whether sockets made here belong to server rendering.
 *
 * @param injector - Knows the platform. Without one Angular's own global is asked, so that plain
 * Node (a script, a test) may connect and a socket made outside an injection context during server
 * rendering may not.
 */
export function isServer(injector: Injector | null): boolean {
  // The CLI says so for browsers: the rest is not part of their bundles.
  if (typeof ngServerMode !== 'undefined' && !ngServerMode) return false;
  // The value behind `isPlatformServer()`; @angular/common is not worth a dependency for it.
  if (injector !== null) return injector.get<unknown>(PLATFORM_ID, null) === 'server';
  return typeof ngServerMode !== 'undefined' && ngServerMode;
}
