/**
 * Cuts a stream of bytes where its WebSocket frames end, so that each is an entry of the recording. It judges nothing and
 * holds nothing back: what is there of an unfinished frame is passed on at once, because the receiver may have to answer
 * a header whose payload never comes.
 *
 * @source RFC 6455, section 5.2
 */
export class FrameCutter {
  /** The first bytes of a header that is not complete; they have been passed on already. */
  #header: number[] = [];
  /** Bytes that the present frame still has to come. */
  #left = 0;

  /** The pieces of `chunk`, together nothing but `chunk`: each ends where a frame ends, but for the last. */
  cut(chunk: Uint8Array): readonly Uint8Array[] {
    const pieces: Uint8Array[] = [];
    let start = 0;
    let at = 0;
    while (at < chunk.length) {
      if (this.#left === 0) {
        this.#header.push(chunk[at] as number);
        at++;
        if (this.#header.length < headerLength(this.#header)) continue;
        this.#left = payloadLength(this.#header);
        this.#header = [];
      } else {
        const taken = Math.min(this.#left, chunk.length - at);
        this.#left -= taken;
        at += taken;
      }
      if (this.#left === 0) {
        pieces.push(chunk.subarray(start, at));
        start = at;
      }
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
    return pieces;
  }
}

/** Bytes of a header, as far as its first two say; at least 2. */
function headerLength(header: readonly number[]): number {
  const second = header[1];
  if (second === undefined) return 2;
  const length7 = second & 0x7f;
  const extended = length7 === 126 ? 2 : length7 === 127 ? 8 : 0;
  return 2 + extended + (second >= 0x80 ? 4 : 0);
}

function payloadLength(header: readonly number[]): number {
  const length7 = (header[1] as number) & 0x7f;
  if (length7 < 126) return length7;
  const end = length7 === 126 ? 4 : 10;
  return header.slice(2, end).reduce((sum, byte) => sum * 256 + byte, 0);
}
