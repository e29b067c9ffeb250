/**
 * File name of MSW's Service Worker, served with the page: copied from `msw` by the build, never kept by hand, because MSW
 * compares its version with its own.
 */
export const MOCK_SERVICE_WORKER = 'mockServiceWorker.js';

/** Path of the script: at the address of the page's `<base>`, or at the root where there is none, as with MSW. */
export function serviceWorkerUrl(page: Document): string {
  const base = page.querySelector('base') === null ? '/' : page.baseURI;
  return new URL(MOCK_SERVICE_WORKER, new URL(base, page.location.href)).pathname;
}
