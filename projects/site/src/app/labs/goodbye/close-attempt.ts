import type { LinkProblem } from '../../lab-parts/link/deep-link';

/** What the reader tries to close with. */
export interface CloseAttempt {
  /** 0 to 65535. */
  readonly code: number;
  /** At most `MAX_REASON` UTF-16 units; more bytes than a Close frame has room for are part of what can be tried. */
  readonly reason: string;
}

export const MAX_CODE = 65_535;
export const MAX_REASON = 200;
export const INITIAL_ATTEMPT: CloseAttempt = { code: 1006, reason: 'bye' };

/** Names of the parts of an address that are about the attempt. */
export const ATTEMPT_PARTS = ['try', 'reason'] as const;

/** The attempt as parts of an address, only what differs from the one that the lab opens with. */
export function toAttemptParts({ code, reason }: CloseAttempt): readonly string[] {
  return [
    ...(code === INITIAL_ATTEMPT.code ? [] : [`try=${code}`]),
    ...(reason === INITIAL_ATTEMPT.reason ? [] : [`reason=${encodeURIComponent(reason)}`]),
  ];
}

/** Reads the parts of an address that are about the attempt. Never throws: what cannot be used is left out and reported. */
export function readAttempt(values: ReadonlyMap<string, string>): {
  readonly attempt: CloseAttempt;
  readonly problems: readonly LinkProblem[];
} {
  const problems: LinkProblem[] = [];
  let { code, reason } = INITIAL_ATTEMPT;
  const wanted = values.get('try');
  if (wanted !== undefined) {
    if (/^\d{1,5}$/.test(wanted) && Number(wanted) <= MAX_CODE) code = Number(wanted);
    else {
      const [used, expected] = [String(code), `0 to ${MAX_CODE}`];
      problems.push({ name: 'try', value: wanted.slice(0, 40), used, expected });
    }
  }
  const text = decoded(values.get('reason') ?? reason);
  if (text !== null && text.length <= MAX_REASON) reason = text;
  else {
    const value = (values.get('reason') ?? '').slice(0, 40);
    problems.push({
      name: 'reason',
      value,
      used: reason,
      expected: `text of at most ${MAX_REASON} characters`,
    });
  }
  return { attempt: { code, reason }, problems };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
