import {
  dissectFrame,
  encodeFrame,
  encodeUtf8,
  fromHex,
  OPCODE,
  verdicts,
  type Field,
  type Recording,
  type Verdict,
} from '@wirelight/protocols';
import { findNotices, type EntryPattern } from '@wirelight/simulator/core';

/** An entry of a scenario's run with its defaults that refutes a sentence. */
export interface RunEvidence {
  /** `id` of the sentence's heading in `docs/often-written.md`. */
  readonly claim: string;
  readonly scenario: string;
  /** The first entry of the run that fits. */
  readonly entry: EntryPattern;
}

/** A frame that refutes a sentence. */
export interface FrameEvidence {
  readonly claim: string;
  readonly bytes: Uint8Array;
}

/** What refutes the sentences, beside the frames. */
export const RUN_EVIDENCE: readonly RunEvidence[] = [
  {
    claim: 'edge-sse',
    scenario: 'an-event-stream-comes-back',
    entry: { layer: 'http', from: 'events', head: { contains: 'Accept: text/event-stream' } },
  },
  {
    claim: 'multiplexing',
    scenario: 'one-wire-many-namespaces',
    entry: { layer: 'websocket', from: 'client', body: { starts: '40/orders,' } },
  },
  {
    claim: 'connect-timeout',
    scenario: 'wrong-partner',
    entry: { kind: 'note', from: 'io', text: { is: 'connect_error: timeout' } },
  },
  {
    claim: 'packet-type-4',
    scenario: 'who-are-you',
    entry: { layer: 'websocket', from: 'guarded', body: { starts: '44{' } },
  },
  {
    claim: 'websocket-first',
    scenario: 'climbing-to-websocket',
    entry: { layer: 'http', from: 'client' },
  },
  {
    claim: 'plain-client',
    scenario: 'wrong-partner',
    entry: { layer: 'websocket', from: 'plain', body: { starts: 'hello' } },
  },
  {
    claim: 'client-pings',
    scenario: 'two-generations',
    entry: { layer: 'websocket', to: 'today', body: { is: '2' } },
  },
];

/** The frames, made by the encoder or, where no encoder would, written down. */
export const FRAME_EVIDENCE: readonly FrameEvidence[] = [
  {
    claim: 'payload-limit',
    bytes: encodeFrame({
      fin: true,
      rsv1: false,
      rsv2: false,
      rsv3: false,
      opcode: OPCODE.text,
      maskingKey: null,
      payload: encodeUtf8('200 bytes '.repeat(20)),
    }),
  },
  { claim: 'close-1006', bytes: bytesOf('880203ee') },
  // "Hello" of RFC 6455, section 5.7.
  { claim: 'mask', bytes: bytesOf('818537fa213d7f9f4d5158') },
];

/** @returns `seq` of the entry that refutes; `null` where the run has none. */
export function findEvidence(
  { claim: id, entry }: RunEvidence,
  recording: Recording,
): number | null {
  return findNotices([{ id, says: '', entry }], recording).get(id) ?? null;
}

/** A frame with its fields, and what receivers make of it: as it would come from whom its mask says. */
export function toFrameView({ bytes }: FrameEvidence): {
  readonly field: Field;
  readonly verdicts: readonly Verdict[];
} {
  const isServer = (bytes[1] ?? 0) >= 0x80;
  return { field: dissectFrame(bytes).field, verdicts: verdicts(bytes, { isServer }) };
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (!bytes.ok) throw bytes.error;
  return bytes.value;
}
