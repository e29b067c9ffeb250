/** What the build calls a Worker's script, and what MSW calls the service worker's. */
const SCRIPT = /^\/(?:[\w-]+\/)*(?:worker-[A-Z0-9]{8}|mockServiceWorker)\.js$/;

/** Trusted Types are not in TypeScript's DOM yet. @source https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Makes the one Trusted Types policy of the site, the default one, which the browser asks for every address a script is to be loaded
 * from. It knows the site's own Workers and the service worker; markup and code from strings stay refused. Does nothing where a
 * browser has no Trusted Types, and nothing the second time.
 *
 * @throws {TypeError} later, out of `new Worker(url)`, for any other address.
 */
export function allowWorkers(
  trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes,
): void {
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      const { origin, pathname } = new URL(url, document.baseURI);
      if (origin === location.origin && SCRIPT.test(pathname)) return url;
      throw new TypeError(`${url} is not a script of this site`);
    },
  });
}
