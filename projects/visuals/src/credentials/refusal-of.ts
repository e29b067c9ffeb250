import {
  decodeClosePayload,
  decodeHttpResponse,
  decodeUtf8Lossy,
  FrameDecoder,
  OPCODE,
  type TraceEntry,
} from '@wirelight/protocols';

/** How a message of a server says no, e.g. `401 Unauthorized`, `Close 4401`; `null` when it says something else. */
export function refusalOf({ layer, bytes }: TraceEntry): string | null {
  if (layer === 'http') {
    const answer = decodeHttpResponse(bytes);
    if (!answer.ok) return null;
    const { status, reason, body } = answer.value;
    return status >= 400 ? `${status} ${reason}` : packetRefusal(decodeUtf8Lossy(body));
  }
  if (layer !== 'websocket') return null;
  const frame = new FrameDecoder().push(bytes).frames[0];
  if (frame?.opcode === OPCODE.text) return packetRefusal(decodeUtf8Lossy(frame.payload));
  if (frame?.opcode !== OPCODE.close) return null;
  const close = decodeClosePayload(frame.payload);
  const code = close.ok ? close.value.code : null;
  return code === null ? 'Close without a code' : `Close ${code}`;
}

/** @source Socket.IO protocol v5: `4` is CONNECT_ERROR, `1` is DISCONNECT; the `4` in front is Engine.IO's message */
function packetRefusal(text: string): string | null {
  if (text.startsWith('44')) return 'CONNECT_ERROR';
  return text.startsWith('41') ? 'DISCONNECT' : null;
}
