/** Pages of the reference made like `/api` and `/api/angular`, and long: axe takes up to fifteen seconds for one. */
export const REFERENCE_PAGES: readonly string[] = [
  '/api/angular/streams',
  '/api/angular/socket',
  '/api/angular-testing',
  '/api/simulator-core/scenarios',
];
