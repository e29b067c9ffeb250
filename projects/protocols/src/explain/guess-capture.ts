import { concatBytes } from '../bytes/concat-bytes.js';
import { readCapture } from './capture/read-capture.js';
import { tcpStreams, type TcpStream } from './capture/tcp-streams.js';
import type { Guess, InputForm } from './explanation.js';
import { guessBytes } from './guess-bytes.js';
import { joinMessages, type JoinedMessage } from './join-messages.js';
import { readHexDump } from './written/read-hex-dump.js';

/** Bytes of one stream, and of all of them, that are taken apart. */
const MAX_STREAM = 1024 * 1024;
const MAX_BYTES = 4 * 1024 * 1024;

/** What the connections in a file of tcpdump or Wireshark carry. */
export function guessCapture(bytes: Uint8Array): readonly Guess[] {
  const packets = readCapture(bytes);
  return packets === null ? [] : ofStreams(tcpStreams(packets) ?? [], 'capture');
}

/** What a dump in hexadecimal may be: packets of a connection, both sides of one, or bytes. */
export function guessDump(text: string): readonly Guess[] {
  const blocks = readHexDump(text);
  if (blocks === null) return [];
  const streams = tcpStreams(blocks.map(({ bytes }) => bytes));
  if (streams !== null) return ofStreams(streams, 'dump');
  const sides = [...new Set(blocks.map(({ side }) => side))];
  const whole = sides.map((side) =>
    concatBytes(blocks.filter((block) => block.side === side).map(({ bytes }) => bytes)),
  );
  const [only] = whole;
  if (whole.length === 1 && only !== undefined) return guessBytes(only, 'dump');
  return ofStreams(
    whole.map((bytes) => ({ from: '', to: '', bytes })),
    'dump',
  );
}

function ofStreams(streams: readonly TcpStream[], form: InputForm): readonly Guess[] {
  let left = MAX_BYTES;
  const messages = streams.flatMap(({ from, to, bytes: whole }): JoinedMessage[] => {
    const bytes = whole.subarray(0, Math.min(MAX_STREAM, left));
    if (bytes.length === 0 || isTls(bytes)) return [];
    left -= bytes.length;
    const [best] = [...guessBytes(bytes, form)].sort(
      (one, other) => other.likelihood - one.likelihood,
    );
    const about = from === '' ? '' : `${from} to ${to}`;
    return best === undefined ? [] : [{ bytes, dissection: best.dissection, about }];
  });
  if (messages.length === 0) return [];
  return [joinMessages(messages, { form, kind: 'connections', likelihood: 0.97 }, 'RFC 9293')];
}

/** Whether a stream begins with a handshake of TLS, of which nothing can be read. @source RFC 8446, section 5.1 */
function isTls([type, major]: Uint8Array): boolean {
  return type === 22 && major === 3;
}
