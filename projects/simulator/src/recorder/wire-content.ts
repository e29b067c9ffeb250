import {
  ChunkedDecoder,
  concatBytes,
  decodeUtf8Lossy,
  FrameDecoder,
  type TraceEntry,
} from '@wirelight/protocols';

const NOTHING = new Uint8Array(0);
const CR = 13;
const LF = 10;
/** Bytes up to the end of the line in which the size of a chunk stands. */
const MAX_SIZE_LINE = 9;
const CHUNKED = /^transfer-encoding:.*\bchunked\b/im;

/** The bytes of an entry, apart: what was said, and what it took to say it. */
export interface WireContent {
  /** Start line and header fields with their empty line; the size line of a chunk; the header of a frame. */
  readonly head: Uint8Array;
  /** Body of an HTTP message, data of a chunk, unmasked payload of a frame. */
  readonly body: Uint8Array;
  /** Bytes on the wire that are no body: the head, and what ends a chunk. */
  readonly overhead: number;
  /** Of a frame. */
  readonly opcode: number | null;
}

/**
 * Takes the bytes of an entry apart. Never throws: what is neither a message nor a chunk nor a frame is all body.
 *
 * An HTTP message that is sent in pieces has one entry each: the first with the head, the others with a chunk.
 */
export function wireContent({ layer, bytes }: TraceEntry): WireContent {
  if (layer === 'websocket') return frameContent(bytes);
  if (layer === 'http') return isMessage(bytes) ? messageContent(bytes) : chunkContent(bytes);
  return { head: NOTHING, body: bytes, overhead: 0, opcode: null };
}

function frameContent(bytes: Uint8Array): WireContent {
  const frame = new FrameDecoder().push(bytes).frames[0];
  if (frame === undefined) return { head: NOTHING, body: bytes, overhead: 0, opcode: null };
  const { payload, opcode } = frame;
  const overhead = bytes.length - payload.length;
  return { head: bytes.subarray(0, overhead), body: payload, overhead, opcode };
}

function messageContent(bytes: Uint8Array): WireContent {
  for (let at = 0; at + 3 < bytes.length; at++) {
    const isEnd =
      bytes[at] === CR && bytes[at + 1] === LF && bytes[at + 2] === CR && bytes[at + 3] === LF;
    if (isEnd) {
      const overhead = at + 4;
      const head = bytes.subarray(0, overhead);
      const body = dataOf(head, bytes.subarray(overhead));
      return { head, body, overhead: bytes.length - body.length, opcode: null };
    }
  }
  return { head: bytes, body: NOTHING, overhead: bytes.length, opcode: null };
}

/** The body of a message without the lines around its chunks, as far as it came with the head. @source RFC 9112, section 7.1 */
function dataOf(head: Uint8Array, framed: Uint8Array): Uint8Array {
  const lineEnd = framed.subarray(0, MAX_SIZE_LINE).indexOf(CR);
  if (lineEnd < 1 || !CHUNKED.test(decodeUtf8Lossy(head))) return framed;
  const { data, error } = new ChunkedDecoder().push(framed);
  return error === null ? concatBytes(data) : framed;
}

/** @source RFC 9112, section 7.1 */
function chunkContent(bytes: Uint8Array): WireContent {
  const all = { head: NOTHING, body: bytes, overhead: 0, opcode: null };
  const lineEnd = bytes.indexOf(CR);
  if (lineEnd < 1 || lineEnd >= MAX_SIZE_LINE || bytes[lineEnd + 1] !== LF) return all;
  const size = Number.parseInt(String.fromCharCode(...bytes.subarray(0, lineEnd)), 16);
  if (Number.isNaN(size)) return all;
  const start = lineEnd + 2;
  const body = bytes.subarray(start, start + size);
  const overhead = bytes.length - body.length;
  return { head: bytes.subarray(0, start), body, overhead, opcode: null };
}

/** Whether the bytes begin with a start line: `HTTP/1.1 …`, or a method in capitals and a blank. */
function isMessage(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < 16 && isCapital(bytes[at])) at++;
  const next = bytes[at];
  return at >= 3 && (next === 0x20 || next === 0x2f);
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}
