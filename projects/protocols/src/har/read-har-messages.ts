import { fromBase64 } from '../bytes/base64.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { ProtocolError } from '../protocol-error.js';
import { isRecord, isText, isTime } from '../trace/json-value.js';
import { encodeFrame } from '../websocket/encode-frame.js';
import { OPCODE } from '../websocket/opcode.js';
import { attachedFile } from './attached-file.js';
import { badText } from './bad-text.js';
import type { HarMessage } from './read-har-entry.js';

const NO_MASK = new Uint8Array(4);
/** Seconds since 1970 are below this for some thousand years, milliseconds are above it since 1973. */
const MILLISECONDS = 1e11;

/** What the messages of an entry are read with. */
export interface HarMessageReading {
  /** Number to give them. */
  readonly connection: number;
  /** Milliseconds since 1970 of the handshake, for messages without a time. */
  readonly startedAt: number;
  /** Files that they may stand in, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The WebSocket messages of an entry of an archive as frames. Playwright writes them into a file of JSON lines beside an archive in ZIP.
 *
 * @returns Or the name of the first member that is not what it must be.
 */
export function readHarMessages(
  entry: Readonly<Record<string, unknown>>,
  { connection, startedAt, files }: HarMessageReading,
): readonly HarMessage[] | string {
  const messages: HarMessage[] = [];
  for (const name of ['_webSocketMessages', '_webSocketControlFrames']) {
    const isAttached = name === '_webSocketMessages' && entry['_resourceType'] === 'websocket';
    const list = entry[name] ?? (isAttached ? attachedMessages(entry, files) : []);
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

/** @returns What is no list for a file that is not of JSON lines. */
function attachedMessages(
  { response }: Readonly<Record<string, unknown>>,
  files: HarMessageReading['files'],
): unknown {
  const content = isRecord(response) ? response['content'] : null;
  const lines = attachedFile(content, files) ?? new Uint8Array(0);
  try {
    return decodeUtf8Lossy(lines)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

/** @returns Milliseconds since 1970: Chromium writes seconds, Playwright milliseconds, and -1 when it was told to leave times out. */
function timeOf(time: unknown, startedAt: number): number {
  if (!isTime(time) || !isTime(time * 1000)) return startedAt;
  return time > MILLISECONDS ? time : time * 1000;
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
    at: timeOf(time, startedAt),
    layer: 'websocket',
    direction: isSent ? 'client-to-server' : 'server-to-client',
    connection,
    bytes: frame,
  };
}
