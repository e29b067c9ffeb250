import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { decodeSocketPacket } from '../socket-io/decode-socket-packet.js';
import { FrameDecoder } from '../websocket/frame-decoder.js';
import { OPCODE } from '../websocket/opcode.js';
import { MAX_DISSECTED } from './meaning.js';
import type { Recording, TraceEntry } from './trace-entry.js';

/** Entries to look back at: attachments follow their packet closely, and a row must stay cheap. */
const LOOK_BACK = 256;

/**
 * Which attachment of its Socket.IO packet a binary message is, e.g. `attachment 1 of 2`.
 *
 * @returns `null` when no packet in reach announces it.
 * @source Socket.IO protocol v5, "Binary packets"
 */
export function attachmentNote(recording: Recording, entry: TraceEntry): string | null {
  const { count, came } = attachmentsBefore(recording, entry);
  return came < count ? `attachment ${String(came + 1)} of ${String(count)}` : null;
}

/** How many attachments the last Socket.IO packet before this message announced, and how many of them have come. */
export function attachmentsBefore(
  recording: Recording,
  entry: TraceEntry,
): { readonly count: number; readonly came: number } {
  let came = 0;
  const oldest = Math.max(0, entry.seq - LOOK_BACK);
  for (let seq = entry.seq - 1; seq >= oldest; seq--) {
    const earlier = recording.entries[seq];
    if (earlier === undefined || !isSameStream(earlier, entry)) continue;
    const first = (earlier.bytes[0] ?? 0) & 0x0f;
    if (first >= OPCODE.close) continue;
    if (first === OPCODE.binary) came++;
    else return { count: announcedBy(earlier), came };
  }
  return { count: 0, came };
}

function isSameStream(earlier: TraceEntry, entry: TraceEntry): boolean {
  return (
    earlier.layer === 'websocket' &&
    earlier.connection === entry.connection &&
    earlier.direction === entry.direction &&
    earlier.kind === entry.kind
  );
}

/** Attachments that the Socket.IO packet in a text frame announces. */
function announcedBy(entry: TraceEntry): number {
  if (entry.bytes.length > MAX_DISSECTED) return 0;
  const payload = new FrameDecoder().push(entry.bytes).frames[0]?.payload;
  if (payload === undefined || payload[0] !== 0x34) return 0;
  const packet = decodeSocketPacket(decodeUtf8Lossy(payload.subarray(1)));
  return packet.ok ? packet.value.attachments : 0;
}
