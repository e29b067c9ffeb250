import { concatBytes } from '../../bytes/concat-bytes.js';
import { tcpSegment, type TcpSegment } from './tcp-segment.js';

/** One direction of a connection. */
export interface TcpStream {
  /** Address and port. */
  readonly from: string;
  readonly to: string;
  /** In the order of the sequence numbers, what was sent again left out; up to the first gap. */
  readonly bytes: Uint8Array;
}

/**
 * The streams in packets, in the order in which they first carry something.
 *
 * @returns `null` when none of the packets carries TCP.
 * @source RFC 9293, section 3.4
 */
export function tcpStreams(packets: readonly Uint8Array[]): readonly TcpStream[] | null {
  const streams = new Map<string, TcpSegment[]>();
  let isTcp = false;
  for (const packet of packets) {
    const segment = tcpSegment(packet);
    if (segment === null) continue;
    isTcp = true;
    if (segment.payload.length === 0 && !segment.isSyn) continue;
    const key = `${segment.from} ${segment.to}`;
    const segments = streams.get(key);
    if (segments === undefined) streams.set(key, [segment]);
    else segments.push(segment);
  }
  if (!isTcp) return null;
  return [...streams.values()]
    .map((segments) => ({ ...ends(segments), bytes: bytesOf(segments) }))
    .filter(({ bytes }) => bytes.length > 0);
}

function ends([first]: readonly TcpSegment[]): { readonly from: string; readonly to: string } {
  return { from: first?.from ?? '', to: first?.to ?? '' };
}

function bytesOf(segments: readonly TcpSegment[]): Uint8Array {
  const [first] = segments;
  const start = first === undefined ? 0 : first.sequence + (first.isSyn ? 1 : 0);
  // Sequence numbers begin anew after 4 GiB: what counts is how far they are from the first one.
  const placed = segments
    .map(({ sequence, isSyn, payload }) => ({
      at: (sequence + (isSyn ? 1 : 0) - start) | 0,
      payload,
    }))
    .sort((one, other) => one.at - other.at);
  const parts: Uint8Array[] = [];
  let next = placed[0]?.at ?? 0;
  for (const { at, payload } of placed) {
    if (at > next) break;
    const fresh = payload.subarray(next - at);
    if (fresh.length === 0) continue;
    parts.push(fresh);
    next += fresh.length;
  }
  return concatBytes(parts);
}
