import { concatBytes } from '../bytes/concat-bytes.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { inflateGzip } from '../deflate/inflate-gzip.js';

/**
 * What gzip has packed: one member, or several that follow each other. Anything else behind a member is left out, as gzip does.
 *
 * @param limit - Bytes that may come out.
 * @errors `FILE_BAD_GZIP` with the byte of the file as its offset, `FILE_TOO_LARGE`
 * @source RFC 1952, section 2.2
 */
export function readGzip(bytes: Uint8Array, limit: number): Decoded<Uint8Array> {
  const members: Uint8Array[] = [];
  let left = limit;
  for (let at = 0; at === 0 || isGzip(bytes.subarray(at));) {
    const member = inflateGzip(bytes.subarray(at), left);
    const offset = at + member.consumed;
    if (member.end === 'too large') return rejected('FILE_TOO_LARGE', offset);
    if (member.end !== 'complete') {
      return rejected('FILE_BAD_GZIP', offset, member.problem || 'it ends before its end');
    }
    members.push(member.bytes);
    left -= member.bytes.length;
    at = offset;
  }
  return decoded(members.length === 1 && members[0] ? members[0] : concatBytes(members));
}

/** Whether bytes begin as gzip does. @source RFC 1952, section 2.3.1 */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
