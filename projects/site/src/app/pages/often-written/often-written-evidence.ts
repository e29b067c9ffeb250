import { encodeFrame, encodeUtf8, fromHex, OPCODE } from '@wirelight/protocols';
import type { FrameEvidence, RunEvidence } from '../evidence/evidence';

/** What refutes the sentences of `docs/often-written.md`, beside the frames. */
export const OFTEN_WRITTEN_RUNS: readonly RunEvidence[] = [
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
export const OFTEN_WRITTEN_FRAMES: readonly FrameEvidence[] = [
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

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (!bytes.ok) throw bytes.error;
  return bytes.value;
}
