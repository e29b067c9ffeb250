import { RECEIVERS, type Verdict } from '@wirelight/protocols';

/** What one receiver makes of the bytes, in words. */
export interface VerdictRow {
  readonly receiver: string;
  readonly isAccepted: boolean;
  /** `accepts it`, `fails the connection`, `waits for more bytes`. */
  readonly outcome: string;
  /** What its application gets and what goes back over the wire; one sentence each. */
  readonly effects: readonly string[];
  /** The rule that was broken, with its section; empty for none. */
  readonly rule: string;
  /** Named code of that rule; empty for none. */
  readonly code: string;
}

/**
 * @param verdicts - Of `verdicts` in `@wirelight/protocols`.
 * @param isWhole - Whether the bytes end with a frame; otherwise a receiver that found no fault waits.
 */
export function toVerdictRows(
  verdicts: readonly Verdict[],
  isWhole: boolean,
): readonly VerdictRow[] {
  return verdicts.map((verdict) => {
    const { fault, isAccepted } = verdict;
    return {
      receiver: RECEIVERS[verdict.receiver].title,
      isAccepted,
      outcome: !isAccepted
        ? 'fails the connection'
        : isWhole
          ? 'accepts it'
          : 'waits for more bytes',
      effects: effectsOf(verdict),
      rule: fault?.error.rule ?? '',
      code: fault?.error.code ?? '',
    };
  });
}

function effectsOf({ events, fault, sends, application }: Verdict): readonly string[] {
  const effects = events.map((event) => {
    switch (event.type) {
      case 'text':
        return `Its application gets the text ${shorten(JSON.stringify(event.data))}.`;
      case 'binary':
        return `Its application gets ${count(event.data.length)}.`;
      case 'compressed':
        return `It has a compressed message of ${count(event.data.length)}.`;
      case 'ping':
        return `It answers with a Pong of the same ${count(event.data.length)}.`;
      case 'pong':
        return `It takes note of a Pong of ${count(event.data.length)}.`;
      case 'close':
        return event.code === null
          ? 'It echoes the empty Close frame.'
          : `It echoes the Close frame, code ${event.code}.`;
    }
  });
  if (fault !== null && sends !== null) effects.push(`It sends a Close frame with code ${sends}.`);
  if (application !== null) {
    const clean = application.wasClean ? 'a clean end' : 'not a clean end';
    effects.push(`Its application is told ${application.code}, ${clean}.`);
  }
  return effects;
}

const count = (bytes: number): string => (bytes === 1 ? '1 byte' : `${bytes} bytes`);
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
