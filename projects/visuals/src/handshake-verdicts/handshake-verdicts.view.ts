import {
  PROTOCOL_ERROR,
  RECEIVERS,
  type HandshakeCheck,
  type HandshakeVerdict,
} from '@wirelight/protocols';

/** What one receiver makes of a handshake, in words. */
export interface HandshakeVerdictRow {
  readonly receiver: string;
  readonly isAccepted: boolean;
  /** `answers 101`, `answers 426 Upgrade Required`, `opens`, `fails the connection`. */
  readonly outcome: string;
  /** What its application is told; empty for a server. */
  readonly effect: string;
  /** The first rule that it looks at and that is broken; `null` for none. */
  readonly broken: {
    readonly code: string;
    readonly rule: string;
    readonly found: string;
  } | null;
  /** Says how many more are; empty for none. */
  readonly more: string;
}

/** @param verdicts - Of `requestVerdicts` or `responseVerdicts` in `@wirelight/protocols`. */
export function toHandshakeVerdictRows(
  verdicts: readonly HandshakeVerdict[],
): readonly HandshakeVerdictRow[] {
  return verdicts.map(({ receiver, isAccepted, status, broken }) => ({
    receiver: RECEIVERS[receiver].title,
    isAccepted,
    outcome: status !== null ? `answers ${status}` : isAccepted ? 'opens' : 'fails the connection',
    effect: status === null && !isAccepted ? 'Its application is told 1006, not a clean end.' : '',
    broken: sayBroken(broken[0]),
    more: broken.length < 2 ? '' : `${broken.length - 1} more broken.`,
  }));
}

function sayBroken(check: HandshakeCheck | undefined): HandshakeVerdictRow['broken'] {
  if (check === undefined) return null;
  const { code, found } = check;
  const there = found === null ? 'It is not there.' : `Found: ${found === '' ? 'nothing' : found}`;
  return { code, rule: PROTOCOL_ERROR[code], found: there };
}
