import type { HandshakeCheck } from '@wirelight/protocols';

/** One rule of an opening handshake, in words. */
export interface HandshakeCheckRow {
  readonly code: string;
  /** e.g. `Sec-WebSocket-Key`. */
  readonly name: string;
  readonly isKept: boolean;
  /** Before the name, for who cannot see the sign. */
  readonly says: 'kept: ' | 'broken: ';
  /** What the message has; `not there` where it has nothing. */
  readonly found: string;
  /** Where the rule stands. */
  readonly source: string;
}

/** @param checks - Of `upgradeRequestChecks` or `upgradeResponseChecks` in `@wirelight/protocols`. */
export function toHandshakeCheckRows(
  checks: readonly HandshakeCheck[],
): readonly HandshakeCheckRow[] {
  return checks.map(({ code, name, passed, found, source }) => ({
    code,
    name,
    source,
    isKept: passed,
    says: passed ? 'kept: ' : 'broken: ',
    found: found ?? 'not there',
  }));
}
