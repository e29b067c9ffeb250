import { HTTP2_FRAME_HEADER, http2Cost, type TraceEntry } from '@wirelight/protocols';
import type { WireContent } from '../recorder/wire-content.js';

/** Whether the bytes of an entry went over HTTP/2: they are the HTTP/1.1 text of a message of a stream. */
export function isHttp2({ layer, text }: TraceEntry): boolean {
  return layer === 'http' && text.startsWith('stream ');
}

/**
 * Counts what the messages of HTTP/2 take beyond their bodies, in the order of time: HEADERS with every head, the headers of
 * DATA frames. The first message of a connection in each direction spells its fields out, later ones name them by number.
 *
 * @returns Bytes of an entry, its body left out. To be asked once for each entry.
 * @source `http2Cost`, the same measured sizes
 */
export function createHttp2Overhead(): (entry: TraceEntry, content: WireContent) => number {
  const known = new Set<string>();
  return ({ connection, direction }, { head, body }) => {
    const isRequest = direction === 'client-to-server';
    const isMessage = head.length > CHUNK_HEAD;
    const key = `${connection} ${direction}`;
    const cost = http2Cost({
      requestBody: isRequest ? body.length : 0,
      responseBody: isRequest ? 0 : body.length,
      isFirst: !known.has(key),
    });
    const data = (isRequest ? cost.requestData : cost.responseData) - body.length;
    // A chunk is a DATA frame; the last one is empty and ends the stream.
    if (!isMessage) return Math.max(data, HTTP2_FRAME_HEADER);
    known.add(key);
    return (isRequest ? cost.requestHeaders : cost.responseHeaders) + data;
  };
}

/** Bytes that the line in front of a chunk has at most; the head of a message has more. */
const CHUNK_HEAD = 16;
