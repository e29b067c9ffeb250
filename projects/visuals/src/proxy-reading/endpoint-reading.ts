import { FrameDecoder, opcodeName, toHex, type TraceEntry } from '@wirelight/protocols';
import { readableLines, type ReadableLine } from './readable-lines';

/** What a WebSocket server makes of a client's message. */
export interface EndpointReading {
  /** One sentence: what it is. */
  readonly says: string;
  /** Whether a server has to end the connection because of it. */
  readonly isRefused: boolean;
  /** The payload as it is meant; empty for a handshake. */
  readonly lines: readonly ReadableLine[];
}

/** @source RFC 6455, sections 4.1, 5.1 and 5.3 */
export function endpointReading({ layer, bytes }: TraceEntry): EndpointReading {
  if (layer !== 'websocket') {
    const isHandshake = readableLines(bytes).some(({ text }) =>
      /^upgrade: *websocket$/i.test(text),
    );
    const says = isHandshake
      ? 'An opening handshake. After its 101 there are frames, and no HTTP any more.'
      : 'A request. It is no business of WebSocket.';
    return { says, isRefused: false, lines: [] };
  }
  const { frames, error } = new FrameDecoder().push(bytes);
  const [frame] = frames;
  if (frame === undefined) {
    return { says: error?.message ?? 'A part of a frame.', isRefused: error !== null, lines: [] };
  }
  const { opcode, maskingKey, payload } = frame;
  const what = `A ${opcodeName(opcode)} frame, ${payload.length} bytes`;
  return {
    says:
      maskingKey === null
        ? `${what}, without a mask: a server has to end the connection.`
        : `${what}, masked with ${toHex(maskingKey)}. Without the mask it says:`,
    isRefused: maskingKey === null,
    lines: readableLines(payload),
  };
}
