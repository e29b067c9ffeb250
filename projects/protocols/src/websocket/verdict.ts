import type { Inflate } from './inflate-message.js';
import { RECEIVERS, type ReceiverName } from './receiver-profile.js';
import { Receiver, type ReceiverEvent, type ReceiverFault } from './receiver.js';

/** What one receiver makes of the bytes that a peer sent. */
export interface Verdict {
  readonly receiver: ReceiverName;
  /** Whether no rule is broken so far. */
  readonly isAccepted: boolean;
  readonly events: readonly ReceiverEvent[];
  readonly fault: ReceiverFault | null;
  /** Code in the Close frame that it sends: its fault, or the echo of a Close frame; `null` when it sends none. */
  readonly sends: number | null;
  /**
   * What its application is told at the end; `null` while the connection is open. Without a Close frame from the peer
   * that is 1006: the code of a fault travels to the peer only.
   */
  readonly application: { readonly code: number; readonly wasClean: boolean } | null;
}

/** Options of `verdicts`. */
export interface VerdictOptions {
  /** Whether the receivers are servers; `null` for no rule about masks. */
  readonly isServer: boolean | null;
  readonly permessageDeflate?: boolean;
  /** A new inflater for each receiver: with context takeover it keeps a memory. */
  readonly inflate?: () => Inflate;
  readonly maxPayload?: number;
}

/**
 * The same bytes given to the RFC, `ws` and Chromium.
 *
 * @source RFC 6455, sections 7.1.5 and 7.1.7; the profiles in `RECEIVERS`
 */
export function verdicts(bytes: Uint8Array, options: VerdictOptions): readonly Verdict[] {
  return Object.values(RECEIVERS).map((profile) => {
    const { inflate, ...rest } = options;
    const inflater = inflate === undefined ? {} : { inflate: inflate() };
    const receiver = new Receiver({ ...rest, ...inflater, profile });
    const events = receiver.push(bytes);
    return verdictOf(profile.name, events, receiver.fault);
  });
}

function verdictOf(
  receiver: ReceiverName,
  events: readonly ReceiverEvent[],
  fault: ReceiverFault | null,
): Verdict {
  const base = { receiver, isAccepted: fault === null, events, fault };
  const last = events.at(-1);
  if (fault !== null) {
    // With a Close frame of the peer in front of the fault its echo is what was sent.
    const sends = fault.closeCode ?? (last?.type === 'close' ? last.code : null);
    return { ...base, sends, application: { code: 1006, wasClean: false } };
  }
  if (last?.type !== 'close') return { ...base, sends: null, application: null };
  return { ...base, sends: last.code, application: { code: last.code ?? 1005, wasClean: true } };
}
