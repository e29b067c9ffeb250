import { toBase64 } from '../bytes/base64.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import type { Recording } from '../trace/trace-entry.js';
import { OPCODE } from '../websocket/opcode.js';
import { encodeClosePayload } from '../websocket/close-payload.js';
import { RECEIVERS } from '../websocket/receiver-profile.js';
import { Receiver, type ReceiverEvent } from '../websocket/receiver.js';
import type { HarWebSocketMessage } from './har.js';

/**
 * The messages of one connection as its client saw them: sent ones when they left, received ones when they arrived,
 * their fragments put together.
 *
 * @param startedAt - Milliseconds since 1970 of the recording's start.
 */
export function webSocketMessages(
  { entries }: Recording,
  connection: number | null,
  startedAt: number,
): {
  readonly data: readonly HarWebSocketMessage[];
  readonly control: readonly HarWebSocketMessage[];
} {
  const data: HarWebSocketMessage[] = [];
  const control: HarWebSocketMessage[] = [];
  // Lenient: the recording may be of a lesson about broken frames.
  const receiver = () => new Receiver({ isServer: null, profile: RECEIVERS.chromium });
  const sides = { send: receiver(), receive: receiver() };
  for (const { layer, kind, direction, bytes, at, connection: own } of entries) {
    if (layer !== 'websocket' || own !== connection) continue;
    const isSent = direction === 'client-to-server' && kind === 'sent';
    const isReceived = direction === 'server-to-client' && kind === 'received';
    if (!isSent && !isReceived) continue;
    const type = isSent ? 'send' : 'receive';
    for (const event of sides[type].push(bytes)) {
      const { opcode, text } = wireOf(event);
      const message = { type, time: (startedAt + at) / 1000, opcode, data: text } as const;
      (opcode >= OPCODE.close ? control : data).push(message);
    }
  }
  return { data, control };
}

/** Opcode and data as HAR has them. */
function wireOf(event: ReceiverEvent): { readonly opcode: number; readonly text: string } {
  switch (event.type) {
    case 'text':
      return { opcode: OPCODE.text, text: event.data };
    case 'binary':
    case 'compressed':
      return { opcode: OPCODE.binary, text: toBase64(event.data) };
    case 'ping':
    case 'pong':
      return { opcode: OPCODE[event.type], text: toBase64(event.data) };
    case 'close': {
      const payload =
        event.code === null ? encodeUtf8('') : encodeClosePayload(event.code, event.reason);
      return { opcode: OPCODE.close, text: toBase64(payload) };
    }
  }
}
