import {
  decodeHttpRequest,
  headerValue,
  type Recording,
  type TraceEntry,
} from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import { refusalOf } from './refusal-of';
import { secretPlaces, withoutRepeats, type RepeatedPlace } from './secret-places';

/** Somebody who says who they are, and how. */
export interface CredentialWay {
  /** Host of the client. */
  readonly who: string;
  /** A few words, e.g. `the first message`. */
  readonly way: string;
}

/** How a server says no, or ends what it had agreed to, and what the client's program hears of it. */
export interface Refusal {
  /** The message that says it. */
  readonly seq: number;
  readonly at: number;
  /** E.g. `Close 4401`, `401 Unauthorized`. */
  readonly wire: string;
  /** The program's note, e.g. `close 1006`; empty while it has not heard of it. */
  readonly told: string;
}

/** One row: a client, what it sent, and what became of it. */
export interface CredentialRow extends CredentialWay {
  /** `Origin` of its handshake, which the browser writes and no page can change; empty before there is one. */
  readonly origin: string;
  /** Where its secrets stood, in the order of their first time. */
  readonly places: readonly RepeatedPlace[];
  /** Whether it has sent anything but the opening of a connection. */
  readonly hasSpoken: boolean;
  /** When and where the server's program let it in. */
  readonly letIn: { readonly seq: number; readonly at: number } | null;
  /** Refused before it was let in. */
  readonly refused: Refusal | null;
  /** Ended by the server after it was let in. */
  readonly ended: Refusal | null;
}

/**
 * How each client said who it is and what came of it, up to the cursor. Where a secret stood is read from the bytes, whether
 * somebody was let in from the notes of the servers (`let in …`), whether they were refused from the server's messages.
 *
 * @param secrets - What to look for; a part of each is enough, e.g. `ticket-`.
 */
export function toCredentialsView(
  { entries }: Recording,
  { index }: Cursor,
  ways: readonly CredentialWay[],
  secrets: readonly string[],
): readonly CredentialRow[] {
  const happened = entries.slice(0, index);
  return ways.map(({ who, way }) => {
    const sent = happened.filter(
      ({ kind, from, bytes }) => kind === 'sent' && from === who && bytes.length > 0,
    );
    const letIn = happened.find(
      ({ kind, text, cause }) =>
        kind === 'note' && text.startsWith('let in') && senderOf(entries, cause?.seq) === who,
    );
    const refusals = refusalsOf(happened, who);
    const isBefore = ({ seq }: Refusal): boolean => letIn === undefined || seq < letIn.seq;
    return {
      who,
      way,
      origin: originOf(sent),
      places: withoutRepeats(sent.flatMap((entry) => secretPlaces(entry, secrets))),
      hasSpoken: sent.length > 0,
      letIn: letIn === undefined ? null : { seq: letIn.seq, at: letIn.at },
      refused: refusals.find(isBefore) ?? null,
      ended: refusals.find((one) => !isBefore(one)) ?? null,
    };
  });
}

/** `Origin` of the first request that has one. A GET of the own origin has none. */
function originOf(sent: readonly TraceEntry[]): string {
  for (const { layer, bytes } of sent) {
    const request = layer === 'http' ? decodeHttpRequest(bytes) : null;
    if (request?.ok !== true) continue;
    const origin = headerValue(request.value.headers, 'origin');
    if (origin !== undefined) return origin;
  }
  return '';
}

/** Client whose message made a server's program run; `undefined` for something else. */
function senderOf(entries: readonly TraceEntry[], seq: number | undefined): string | undefined {
  const entry = entries[seq ?? -1];
  return entry?.kind === 'received' ? entry.from : undefined;
}

/** Notes of a program that tells how it ended. */
const TOLD = /^(?:close|connect_error|disconnect|refused)\b/;

function refusalsOf(happened: readonly TraceEntry[], who: string): readonly Refusal[] {
  const notes = happened.filter(
    ({ kind, from, text }) => kind === 'note' && from === who && TOLD.test(text),
  );
  return happened.flatMap((entry) => {
    if (entry.kind !== 'received' || entry.to !== who || entry.bytes.length === 0) return [];
    const wire = refusalOf(entry);
    if (wire === null) return [];
    const told = notes.find(({ seq }) => seq > entry.seq)?.text ?? '';
    return [{ seq: entry.seq, at: entry.at, wire, told }];
  });
}
