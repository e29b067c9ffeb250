import { fromBase64 } from '../bytes/base64.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { ProtocolError } from '../protocol-error.js';
import { isRecord, isText, isTime } from '../trace/json-value.js';
import { encodeFrame } from '../websocket/encode-frame.js';
import { OPCODE } from '../websocket/opcode.js';
import { badText } from './bad-text.js';
import type { HarMessage } from './read-har-entry.js';

const NO_MASK = new Uint8Array(4);

/**
 * The WebSocket messages of an entry of an archive as frames.
 *
 * @param startedAt - Milliseconds since 1970 of the handshake, for messages without a time.
 * @returns Or the name of the first member that is not what it must be.
 */
export function readHarMessages(
  entry: Readonly<Record<string, unknown>>,
  connection: number,
  startedAt: number,
): readonly HarMessage[] | string {
  const messages: HarMessage[] = [];
  for (const name of ['_webSocketMessages', '_webSocketControlFrames']) {
    const list = entry[name] ?? [];
    if (!Array.isArray(list)) return name;
    for (const [index, message] of (list as readonly unknown[]).entries()) {
      // A sentence of the browser about bytes that it does not show.
      if (isRecord(message) && message['type'] === 'error') continue;
      const read = readMessage(message, connection, startedAt);
      if (read === null) return `${name}[${index}]`;
      if (read instanceof ProtocolError) return badText(`${name}[${index}].data`, read);
      messages.push(read);
    }
  }
  return messages;
}

function readMessage(
  message: unknown,
  connection: number,
  startedAt: number,
): HarMessage | ProtocolError | null {
  if (!isRecord(message)) return null;
  const { type, time, opcode, data } = message;
  if ((type !== 'send' && type !== 'receive') || !isText(data)) return null;
  if (typeof opcode !== 'number' || opcode !== (opcode & 0x0f)) return null;
  const bytes =
    opcode === OPCODE.text ? { ok: true as const, value: encodeUtf8(data) } : fromBase64(data);
  if (!bytes.ok) return bytes.error;
  const isSent = type === 'send';
  const frame = encodeFrame({
    fin: true,
    rsv1: false,
    rsv2: false,
    rsv3: false,
    opcode,
    maskingKey: isSent ? NO_MASK : null,
    payload: bytes.value,
  });
  return {
    at: isTime(time) && isTime(time * 1000) ? time * 1000 : startedAt,
    layer: 'websocket',
    direction: isSent ? 'client-to-server' : 'server-to-client',
    connection,
    bytes: frame,
  };
}
