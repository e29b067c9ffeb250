/**
 * Names of the close codes. 1004 to 1006 and 1015 are never on the wire: they are what an application is told.
 *
 * @source RFC 6455, section 7.4.1; IANA WebSocket Close Code Number Registry for 1012 to 1014
 */
export const CLOSE_CODE_NAMES: Readonly<Record<number, string>> = {
  1000: 'Normal Closure',
  1001: 'Going Away',
  1002: 'Protocol Error',
  1003: 'Unsupported Data',
  1004: 'Reserved',
  1005: 'No Status Received',
  1006: 'Abnormal Closure',
  1007: 'Invalid Frame Payload Data',
  1008: 'Policy Violation',
  1009: 'Message Too Big',
  1010: 'Mandatory Extension',
  1011: 'Internal Error',
  1012: 'Service Restart',
  1013: 'Try Again Later',
  1014: 'Bad Gateway',
  1015: 'TLS Handshake',
};

/** The name of a close code, else what its range is for. @source RFC 6455, section 7.4.2 */
export function closeCodeName(code: number): string {
  const name = CLOSE_CODE_NAMES[code];
  if (name !== undefined) return name;
  if (code >= 4000 && code <= 4999) return 'Private Use';
  if (code >= 3000 && code <= 3999) return 'Registered Use';
  return code >= 1000 && code <= 2999 ? 'Unassigned' : 'Unused';
}

/** Whether an endpoint may put this code into a Close frame. @source RFC 6455, section 7.4 */
export function mayBeSent(code: number): boolean {
  return (
    (code >= 1000 && code <= 1003) ||
    (code >= 1007 && code <= 1014) ||
    (code >= 3000 && code <= 4999)
  );
}
