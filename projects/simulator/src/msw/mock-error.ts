/** Mistakes in the use of the mock. One code, one heading in `docs/errors.md`. */
export const MOCK_ERROR = {
  MOCK_BAD_URL: 'The address of the mocked server is no http or https URL: give an origin.',
  MOCK_NO_PAGE: 'MSW intercepts in pages only: on Node.js let the real server listen on a port.',
  MOCK_NO_CLIENT: 'No client connected in time: connect one, or give the wait a longer timeout.',
  MOCK_NOT_RECEIVED: 'The event did not come in time: see what came instead, or wait longer.',
} as const;

/** Name of a rule in `MOCK_ERROR`. */
export type MockErrorCode = keyof typeof MOCK_ERROR;

/** A mistake in the use of the mock. The message starts with its code and says what to do. */
export class MockError extends Error {
  override readonly name = 'MockError';

  /** @param detail - What exactly was wrong, e.g. the address. */
  constructor(
    readonly code: MockErrorCode,
    detail = '',
  ) {
    super(`${code}: ${MOCK_ERROR[code]}${detail && ` (${detail})`}`);
  }
}
